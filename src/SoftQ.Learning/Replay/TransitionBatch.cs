using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Replay;

/// <summary>A minibatch of N transitions. Its tensors are filled again for every minibatch and move to the device once.</summary>
public sealed class TransitionBatch : IDisposable
{
    private readonly Tensor _packed;
    private readonly Tensor _onDevice;

    /// <summary>Makes a batch to fill.</summary>
    /// <param name="count">Transitions, N.</param>
    /// <param name="observationSize">Elements of an observation, o.</param>
    /// <param name="actionSize">Elements of an action, d.</param>
    /// <param name="device">Where its tensors are used.</param>
    public TransitionBatch(int count, int observationSize, int actionSize, Device device)
    {
        Count = count;
        using var scope = NewDisposeScope();
        _packed = zeros(count * ((2L * observationSize) + actionSize + 2)).DetachFromDisposeScope();
        _onDevice = device.type == DeviceType.CPU ? _packed : _packed.to(device).DetachFromDisposeScope();
        var offset = 0L;
        Observations = Take(ref offset, count, observationSize);
        Actions = Take(ref offset, count, actionSize);
        NextObservations = Take(ref offset, count, observationSize);
        Rewards = Take(ref offset, count);
        Continues = Take(ref offset, count);
    }

    /// <summary>Transitions, N.</summary>
    public int Count { get; }

    /// <summary>Observations s [N, o].</summary>
    public Tensor Observations { get; }

    /// <summary>Actions a [N, d], in [-1, 1]^d.</summary>
    public Tensor Actions { get; }

    /// <summary>Observations s' after the step, or after the last of several [N, o].</summary>
    public Tensor NextObservations { get; }

    /// <summary>Rewards r, or returns Σ_k γ^k r_k of several steps [N].</summary>
    public Tensor Rewards { get; }

    /// <summary>1 where the task went on after the step, γ^(m - 1) where after m steps, 0 where it terminated [N].</summary>
    public Tensor Continues { get; }

    /// <summary>The packed rows on the CPU, in the order of the members above, for the replay memory to fill.</summary>
    internal Span<float> Packed => MemoryMarshal.Cast<byte, float>(_packed.bytes);

    /// <summary>Moves what was filled to the device.</summary>
    internal void Upload()
    {
        if (!ReferenceEquals(_onDevice, _packed))
            _onDevice.copy_(_packed);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Observations.Dispose();
        Actions.Dispose();
        NextObservations.Dispose();
        Rewards.Dispose();
        Continues.Dispose();
        _onDevice.Dispose();
        _packed.Dispose();
    }

    private Tensor Take(ref long offset, params ReadOnlySpan<long> size)
    {
        var length = 1L;
        foreach (var extent in size)
            length *= extent;
        var view = _onDevice.narrow(0, offset, length).view(size.ToArray()).DetachFromDisposeScope();
        offset += length;
        return view;
    }
}
