using SoftQ.Gym.Environments;
using SoftQ.Gym.State;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Vector;

/// <summary>
/// Sums the rewards and counts the steps of every episode of every environment. After a step that ends some, <see cref="Info"/> has an
/// entry <c>episode</c> for these, with the sum <c>r</c> and the count <c>l</c>; the last episodes are kept, in the order of their ends.
/// A step that only resets is not counted.
/// </summary>
/// <param name="inner">The environments; disposed with this one.</param>
/// <param name="bufferLength">How many of the last episodes are kept; at least one.</param>
public sealed class VectorRecordEpisodeStatistics(IVectorEnvironment inner, int bufferLength = 100) : VectorWrapper(inner)
{
    private readonly EpisodeHistory _history = new(bufferLength);
    private readonly double[] _returns = new double[inner.Count];
    private readonly int[] _lengths = new int[inner.Count];
    private readonly bool[] _ended = new bool[inner.Count];

    /// <summary>How many episodes have ended.</summary>
    public long Episodes => _history.Total;

    /// <summary>The last episodes that ended, the oldest first.</summary>
    public IReadOnlyList<EpisodeRecord> Last => _history.Last;

    /// <inheritdoc/>
    public override VectorInfo Info => Array.IndexOf(_ended, true) < 0 ? Inner.Info : new(Inner.Info.ByEnvironment.Select((info, i) => !_ended[i]
        ? info
        : new Dictionary<string, object?>(info) { ["episode"] = new Dictionary<string, object?> { ["r"] = _returns[i], ["l"] = _lengths[i] } }));

    /// <inheritdoc/>
    public override void Reset(ReadOnlySpan<ulong?> seeds, VectorStep step, ResetOptions? options = null, ReadOnlySpan<bool> mask = default)
    {
        Inner.Reset(seeds, step, options, mask);
        for (var i = 0; i < Count; i++)
        {
            if (mask.IsEmpty || mask[i])
                (_returns[i], _lengths[i], _ended[i]) = (0, 0, false);
        }
    }

    /// <inheritdoc/>
    public override void Step(ReadOnlySpan<float> actions, VectorStep step)
    {
        Inner.Step(actions, step);
        for (var i = 0; i < Count; i++)
        {
            if (_ended[i])
            {
                (_returns[i], _lengths[i]) = (0, 0);
                _ended[i] = false;
                if (Autoreset == AutoresetMode.NextStep)
                    continue;
            }
            _returns[i] += step.Rewards[i];
            _lengths[i]++;
            _ended[i] = step.Terminated[i] || step.Truncated[i];
            if (_ended[i])
                _history.Add(new EpisodeRecord(_returns[i], _lengths[i]));
        }
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer)
    {
        writer.WriteSpan<double>("returns", _returns);
        writer.WriteSpan<int>("lengths", _lengths);
        writer.WriteSpan<bool>("ended", _ended);
        writer.Write("history", _history);
    }

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader)
    {
        reader.ReadSpan<double>("returns", _returns);
        reader.ReadSpan<int>("lengths", _lengths);
        reader.ReadSpan<bool>("ended", _ended);
        reader.Read("history", _history);
    }
}
