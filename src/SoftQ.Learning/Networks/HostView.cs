using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>
/// A tensor's elements as a span: its own memory where it lives on the CPU, elsewhere a copy. A few numbers for each state of a
/// minibatch are worked out faster here than by a call into torch, or to a device, for every operation.
/// </summary>
internal readonly ref struct HostView
{
    private readonly Tensor _tensor;
    private readonly Tensor? _copy;

    /// <summary>Looks at a tensor.</summary>
    /// <param name="tensor">A contiguous float tensor.</param>
    public HostView(Tensor tensor)
    {
        _tensor = tensor;
        _copy = tensor.device_type == TorchSharp.DeviceType.CPU ? null : tensor.cpu();
        Elements = MemoryMarshal.Cast<byte, float>((_copy ?? tensor).bytes);
    }

    /// <summary>The elements, in the order of the tensor's dimensions.</summary>
    public Span<float> Elements { get; }

    /// <summary>Writes the elements back where they are a copy.</summary>
    public void Write()
    {
        if (_copy is not null)
            _tensor.copy_(_copy);
    }

    /// <summary>Frees the copy, if there is one.</summary>
    public void Dispose() => _copy?.Dispose();
}
