using SoftQ.Gym.Environments;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Sums the rewards and counts the steps of every episode. After the step that ends one, <see cref="Info"/> has an entry
/// <c>episode</c> with the sum <c>r</c> and the count <c>l</c>; the last episodes are kept. There is no elapsed time, Gymnasium's
/// <c>t</c>: equal runs give equal information.
/// </summary>
public sealed class RecordEpisodeStatistics : Wrapper
{
    private readonly EpisodeHistory _history;
    private double _return;
    private int _length;
    private bool _ended;

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="bufferLength">How many of the last episodes are kept; at least one.</param>
    public RecordEpisodeStatistics(IEnvironment inner, int bufferLength = 100)
        : base(inner)
    {
        _history = new EpisodeHistory(bufferLength);
        BufferLength = bufferLength;
    }

    /// <summary>How many of the last episodes are kept.</summary>
    public int BufferLength { get; }

    /// <summary>How many episodes have ended.</summary>
    public long Episodes => _history.Total;

    /// <summary>The last episodes that ended, the oldest first.</summary>
    public IReadOnlyList<EpisodeRecord> Last => _history.Last;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object?> Info => _ended
        ? new Dictionary<string, object?>(Inner.Info) { ["episode"] = new Dictionary<string, object?> { ["r"] = _return, ["l"] = _length } }
        : Inner.Info;

    /// <inheritdoc/>
    public override void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        Inner.Reset(seed, observation, options);
        (_return, _length, _ended) = (0, 0, false);
    }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        var outcome = Inner.Step(action, observation);
        _return += outcome.Reward;
        _length++;
        _ended = outcome.Done;
        if (_ended)
            _history.Add(new EpisodeRecord(_return, _length));
        return outcome;
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer)
    {
        writer.Write("return", _return);
        writer.Write("length", _length);
        writer.Write("ended", _ended);
        writer.Write("history", _history);
    }

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader)
    {
        _return = reader.Read<double>("return");
        _length = reader.Read<int>("length");
        _ended = reader.Read<bool>("ended");
        reader.Read("history", _history);
    }
}
