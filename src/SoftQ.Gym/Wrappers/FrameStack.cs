using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>Gives the last observations together, the oldest first.</summary>
public sealed class FrameStack : ObservationWrapper
{
    private readonly float[] _frames;

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="stackSize">How many observations are given together.</param>
    /// <param name="padding">What stands for the observations before an episode's first.</param>
    public FrameStack(IEnvironment inner, int stackSize, FramePadding padding = FramePadding.Reset)
        : base(inner, Stacked(inner.ObservationSpace, stackSize))
    {
        (StackSize, Padding) = (stackSize, padding);
        _frames = new float[ObservationSpace.FlatSize];
    }

    /// <summary>How many observations are given together.</summary>
    public int StackSize { get; }

    /// <summary>What stands for the observations before an episode's first.</summary>
    public FramePadding Padding { get; }

    /// <inheritdoc/>
    protected override void Observe(ReadOnlySpan<float> innerObservation, Span<float> observation, bool first)
    {
        var size = innerObservation.Length;
        if (first && Padding == FramePadding.Zero)
            _frames.AsSpan().Clear();
        for (var place = 0; first && Padding == FramePadding.Reset && place < _frames.Length; place += size)
            innerObservation.CopyTo(_frames.AsSpan(place));
        _frames.AsSpan(size).CopyTo(_frames);
        innerObservation.CopyTo(_frames.AsSpan(_frames.Length - size));
        _frames.CopyTo(observation);
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer) => writer.WriteSpan<float>("frames", _frames);

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader) => reader.ReadSpan<float>("frames", _frames);

    private static Box<float> Stacked(Space space, int stackSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stackSize);
        var (low, high) = FlatBounds.Of(space);
        return new Box<float>([.. Enumerable.Repeat(low, stackSize).SelectMany(static bounds => bounds)], [.. Enumerable.Repeat(high, stackSize).SelectMany(static bounds => bounds)]);
    }
}
