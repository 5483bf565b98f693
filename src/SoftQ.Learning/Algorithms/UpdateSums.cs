using SoftQ.Gym.State;

namespace SoftQ.Learning.Algorithms;

/// <summary>Sums the statistics of updates that are known on the CPU.</summary>
internal sealed class UpdateSums : ICapturable
{
    private long _updates;
    private double _loss;
    private double _actionValue;
    private double _nextValue;

    /// <summary>Adds one update.</summary>
    /// <param name="loss">½ mean (y - Q(s, a))².</param>
    /// <param name="actionValue">Mean of Q(s, a).</param>
    /// <param name="nextValues">V(s'), N.</param>
    public void Add(double loss, double actionValue, ReadOnlySpan<float> nextValues)
    {
        _updates++;
        _loss += loss;
        _actionValue += actionValue;
        _nextValue += System.Numerics.Tensors.TensorPrimitives.Sum(nextValues) / nextValues.Length;
    }

    /// <summary>The means since the last reading; NaN where there was no update.</summary>
    public UpdateStatistics Read()
    {
        var statistics = new UpdateStatistics(_updates, _loss / _updates, _actionValue / _updates, _nextValue / _updates);
        (_updates, _loss, _actionValue, _nextValue) = (0, 0, 0, 0);
        return statistics;
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("updates", _updates);
        writer.WriteSpan<double>("sums", [_loss, _actionValue, _nextValue]);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        _updates = reader.Read<long>("updates");
        var sums = reader.ReadArray<double>("sums");
        (_loss, _actionValue, _nextValue) = (sums[0], sums[1], sums[2]);
    }
}
