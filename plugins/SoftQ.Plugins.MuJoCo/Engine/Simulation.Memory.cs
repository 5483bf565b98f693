namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>How the engine's memory is read, and what it counts.</summary>
public sealed unsafe partial class Simulation
{
    // Kinds of warnings by their numbers: a matrix without inverse, contacts or constraints that found no room; and a position, a velocity
    // or an acceleration that is not finite, after which the engine starts anew. One is of pictures, and one of controls.
    private static readonly int[] Losses = [0, 1, 2, 7];
    private static readonly int[] BadStates = [4, 5, 6];

    private byte* Data => _failure is null ? _data : throw Unusable();

    private Span<double> Row(int offset, int count) => new(*(double**)(Data + offset), count);

    private Span<double> Part(int offset, int index, int count, int size)
    {
        Require(index, count);
        return new Span<double>(*(double**)(Data + offset) + (index * size), size);
    }

    // A joint's coordinates end where those of the next begin.
    private Span<double> Joint(int offset, int starts, int joint, int total)
    {
        var joints = Model.Number(FieldOffsets.ModelJoints);
        Require(joint, joints);
        var start = Model.Pointer<int>(starts);
        return Row(offset, total)[start[joint]..(joint + 1 < joints ? start[joint + 1] : total)];
    }

    private int Warnings(ReadOnlySpan<int> kinds)
    {
        var counted = (int*)(Data + FieldOffsets.Warnings);
        var sum = 0;
        foreach (var kind in kinds)
            sum += counted[(2 * kind) + 1];
        return sum;
    }

    /// <summary>Whether what only capture reads is as expected; for <see cref="LayoutCheck"/>.</summary>
    internal bool HasStateLike(ReadOnlySpan<double> warmStart, double activation, ReadOnlySpan<double> mocap) =>
        Row(FieldOffsets.WarmStart, warmStart.Length).SequenceEqual(warmStart)
        && Row(FieldOffsets.Activations, 1)[0] == activation
        && Row(FieldOffsets.MocapPositions, mocap.Length).SequenceEqual(mocap);

    private void ThrowOnError(string function)
    {
        if (_messages.TakeError() is { } error)
            throw Failed(function, error);
    }

    private MuJoCoException Failed(string function, string message)
    {
        _failure = $"{function} failed: {message.Trim()}";
        return Unusable();
    }

    private MuJoCoException Unusable() => new($"The simulation of {Model.Name} cannot be used: {_failure}. Make another one.");

    private static void Require(int index, int count)
    {
        if ((uint)index >= (uint)count)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"Expected a number below {count}.");
    }
}
