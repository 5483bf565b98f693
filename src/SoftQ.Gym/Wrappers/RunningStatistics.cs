using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Mean and variance of everything seen so far, for each element, in double precision (the parallel form of Chan, Golub and LeVeque
/// 1983). They start at mean 0 and variance 1, with the weight of a ten-thousandth of a sample, as Gymnasium's do.
/// </summary>
/// <param name="size">The number of elements.</param>
public sealed class RunningStatistics(int size) : ICapturable
{
    private readonly double[] _mean = new double[size];
    private readonly double[] _variance = [.. Enumerable.Repeat(1.0, size)];

    /// <summary>The mean of each element.</summary>
    public ReadOnlySpan<double> Mean => _mean;

    /// <summary>The variance of each element.</summary>
    public ReadOnlySpan<double> Variance => _variance;

    /// <summary>How many samples were seen, and the starting weight.</summary>
    public double Count { get; private set; } = 1e-4;

    /// <summary>Adds samples, as one batch.</summary>
    /// <param name="batch">The samples, row after row.</param>
    /// <exception cref="ArgumentException">The batch does not hold a whole number of samples, or none.</exception>
    public void Add(ReadOnlySpan<float> batch)
    {
        var rows = Rows(batch.Length);
        for (var element = 0; element < size; element++)
        {
            double sum = 0, squares = 0;
            for (var row = 0; row < rows; row++)
                sum += batch[(row * size) + element];
            var mean = sum / rows;
            for (var row = 0; row < rows; row++)
                squares += (batch[(row * size) + element] - mean) * (batch[(row * size) + element] - mean);
            Merge(element, rows, mean, squares);
        }
        Count += rows;
    }

    /// <summary>Adds samples of one element, as one batch.</summary>
    /// <param name="batch">The samples.</param>
    /// <inheritdoc cref="Add(ReadOnlySpan{float})"/>
    public void Add(ReadOnlySpan<double> batch)
    {
        var rows = size == 1 ? Rows(batch.Length) : throw new ArgumentException($"These are statistics of {size} elements; found samples of one.", nameof(batch));
        double sum = 0, squares = 0;
        foreach (var sample in batch)
            sum += sample;
        var mean = sum / rows;
        foreach (var sample in batch)
            squares += (sample - mean) * (sample - mean);
        Merge(0, rows, mean, squares);
        Count += rows;
    }

    /// <summary>Takes the mean away and divides by the standard deviation: (x - μ) / √(σ² + ε).</summary>
    /// <param name="values">Values, row after row.</param>
    /// <param name="normalized">Receives the results.</param>
    /// <param name="epsilon">ε.</param>
    public void Normalize(ReadOnlySpan<float> values, Span<float> normalized, double epsilon)
    {
        for (var start = 0; start < values.Length; start += size)
        {
            for (var element = 0; element < size; element++)
                normalized[start + element] = (float)((values[start + element] - _mean[element]) / Math.Sqrt(_variance[element] + epsilon));
        }
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.WriteSpan<double>("mean", _mean);
        writer.WriteSpan<double>("variance", _variance);
        writer.Write("count", Count);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.ReadSpan<double>("mean", _mean);
        reader.ReadSpan<double>("variance", _variance);
        Count = reader.Read<double>("count");
    }

    private void Merge(int element, int rows, double mean, double squares)
    {
        var difference = mean - _mean[element];
        var total = Count + rows;
        var moment = (_variance[element] * Count) + squares + (difference * difference * Count * rows / total);
        _mean[element] += difference * rows / total;
        _variance[element] = moment / total;
    }

    private int Rows(int length) => length > 0 && length % size == 0
        ? length / size
        : throw new ArgumentException($"A batch of samples of {size} elements is needed; found {length} numbers.");
}
