using System.Runtime.InteropServices;
using SoftQ.Gym.State;
using TorchSharp;

namespace SoftQ.Networks;

/// <summary>Writes and reads float tensors of any device as captured state.</summary>
public static class TensorState
{
    /// <summary>Writes a tensor's elements.</summary>
    /// <param name="writer">Receives them.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="tensor">A contiguous float tensor.</param>
    public static void WriteTensor(this StateWriter writer, string name, torch.Tensor tensor)
    {
        using var onCpu = tensor.cpu();
        writer.WriteSpan<float>(name, MemoryMarshal.Cast<byte, float>(onCpu.bytes));
    }

    /// <summary>Reads elements into a tensor.</summary>
    /// <param name="reader">Holds them.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="tensor">A contiguous float tensor of the size that was written.</param>
    public static void ReadTensor(this StateReader reader, string name, torch.Tensor tensor)
    {
        using var onCpu = torch.empty(tensor.shape);
        reader.ReadSpan(name, MemoryMarshal.Cast<byte, float>(onCpu.bytes));
        tensor.copy_(onCpu);
    }
}
