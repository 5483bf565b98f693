using System.Runtime.CompilerServices;
using SoftQ.Learning.LibTorch;
using TorchSharp;

namespace SoftQ.Testing.Shared;

/// <summary>Loads libtorch before any test of the assembly runs. Linked into each test project that touches a tensor.</summary>
internal static class LoadLibTorch
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        LibTorchLoader.EnsureLoaded();
        // Test classes already run side by side. Torch's threads spin while they wait for each other: on a machine with other work
        // small operations take up to forty times as long with two threads as with one.
        torch.set_num_threads(1);
    }
}
