using System.Runtime.InteropServices;
using SoftQ.Gym;
using TorchSharp;

namespace SoftQ.Samplers;

/// <summary>Tensors of random numbers from a stream that can be captured; torch's own generator is never used.</summary>
public static class RandomTensors
{
    /// <summary>Draws from N(0, 1).</summary>
    /// <param name="random">The stream.</param>
    /// <param name="device">Where the tensor goes.</param>
    /// <param name="size">Its shape.</param>
    public static torch.Tensor NormalTensor(this RandomStream random, torch.Device device, params ReadOnlySpan<long> size)
    {
        var values = torch.empty(size);
        random.FillNormal(MemoryMarshal.Cast<byte, float>(values.bytes));
        return values.to(device);
    }

    /// <summary>Draws uniformly from [<paramref name="low"/>, <paramref name="high"/>).</summary>
    /// <param name="random">The stream.</param>
    /// <param name="device">Where the tensor goes.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="size">Its shape.</param>
    public static torch.Tensor UniformTensor(this RandomStream random, torch.Device device, float low, float high, params ReadOnlySpan<long> size)
    {
        var values = torch.empty(size);
        random.FillUniform(MemoryMarshal.Cast<byte, float>(values.bytes), low, high);
        return values.to(device);
    }
}
