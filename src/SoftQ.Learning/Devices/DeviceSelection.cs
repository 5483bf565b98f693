using System.Globalization;
using static TorchSharp.torch;

namespace SoftQ.Learning.Devices;

/// <summary>Finds the device that a configuration names.</summary>
public static class DeviceSelection
{
    /// <summary>Refuses what is the name of no device, on any machine.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="DeviceUnavailableException">There is no such name.</exception>
    public static void CheckName(string name)
    {
        if (name.ToUpperInvariant() is not ("AUTO" or "CPU" or "MPS" or "CUDA") && CudaIndex(name) is null)
            throw new DeviceUnavailableException(name, "the names are auto, cpu, cuda, cuda:N and mps");
    }

    /// <summary>
    /// The device of a name: <c>cpu</c>, <c>cuda</c>, <c>cuda:N</c> or <c>mps</c>, or <c>auto</c> for the first of CUDA, MPS and CPU
    /// that is there.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <exception cref="DeviceUnavailableException">There is no such device, or no such name.</exception>
    public static Device Select(string name)
    {
        CheckName(name);
        switch (name.ToUpperInvariant())
        {
            case "AUTO":
                return device(cuda.is_available() ? "cuda" : mps_is_available() ? "mps" : "cpu");
            case "CPU":
                return CPU;
            case "MPS":
                return mps_is_available() ? device("mps") : throw new DeviceUnavailableException(name, "MPS needs a Mac with Apple silicon; use cpu or cuda here");
            case "CUDA":
                return CudaDevice(name, 0);
            default:
                return CudaDevice(name, CudaIndex(name)!.Value);
        }
    }

    private static int? CudaIndex(string name) =>
        name.StartsWith("cuda:", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static Device CudaDevice(string name, int index)
    {
        if (!cuda.is_available())
            throw new DeviceUnavailableException(name, "no CUDA device is visible to libtorch; build with -p:LibTorch=cuda on a machine with one, or use cpu");
        var count = cuda.device_count();
        if (index >= count)
            throw new DeviceUnavailableException(name, $"there are {count} CUDA devices, cuda:0 to cuda:{count - 1}");
        return device($"cuda:{index}");
    }
}
