using System.Runtime.InteropServices;
using SoftQ.Learning.LibTorch;

namespace SoftQ.Learning.Tests.LibTorch;

public class LibTorchPlatformTests
{
    [Theory]
    [InlineData("LINUX", Architecture.X64, "linux-x64", "libtorch_cpu.so", "libLibTorchSharp.so")]
    [InlineData("WINDOWS", Architecture.X64, "win-x64", "torch_cpu.dll", "LibTorchSharp.dll")]
    [InlineData("OSX", Architecture.Arm64, "osx-arm64", "libtorch_cpu.dylib", "libLibTorchSharp.dylib")]
    public void Files_are_named_as_on_each_platform(
        string system, Architecture architecture, string identifier, string libTorch, string libTorchSharp)
    {
        var platform = LibTorchPlatform.Of(OSPlatform.Create(system), architecture);
        Assert.Equal((identifier, libTorch, libTorchSharp), (platform.RuntimeIdentifier, platform.LibTorch, platform.LibTorchSharp));
    }
}
