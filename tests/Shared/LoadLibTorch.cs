using System.Runtime.CompilerServices;
using SoftQ.Learning.LibTorch;

namespace SoftQ.Testing.Shared;

/// <summary>Loads libtorch before any test of the assembly runs. Linked into each test project that touches a tensor.</summary>
internal static class LoadLibTorch
{
    [ModuleInitializer]
    internal static void Initialize() => LibTorchLoader.EnsureLoaded();
}
