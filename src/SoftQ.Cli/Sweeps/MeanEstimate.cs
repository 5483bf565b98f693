using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace SoftQ.Cli.Sweeps;

/// <summary>A mean and how well it is known.</summary>
/// <param name="Count">The values that it is of.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Low">The lower end of the 95% interval of Student's t; NaN for one value.</param>
/// <param name="High">Its upper end; NaN for one value.</param>
internal sealed record MeanEstimate(int Count, double Mean, double Low, double High)
{
    /// <summary>Estimates the mean that values were drawn around.</summary>
    /// <param name="values">The values; at least one.</param>
    public static MeanEstimate Of(IReadOnlyCollection<double> values)
    {
        var (mean, deviation) = values.MeanStandardDeviation();
        if (values.Count == 1)
            return new MeanEstimate(1, mean, double.NaN, double.NaN);
        var half = StudentT.InvCDF(location: 0, scale: 1, freedom: values.Count - 1, p: 0.975) * deviation / Math.Sqrt(values.Count);
        return new MeanEstimate(values.Count, mean, mean - half, mean + half);
    }
}
