using SoftQ.Gym;

namespace SoftQ.Learning.Exact;

/// <summary>How near sampled actions are to the exact policy at one state.</summary>
/// <param name="TotalVariation">Total variation distance of their histogram on a coarse grid to the exact one, in [0, 1].</param>
/// <param name="SamplingFloor">The distance that as many independent draws from the exact policy have on average.</param>
/// <param name="Divergence">Kullback-Leibler divergence of that histogram from the exact one, in nats.</param>
/// <param name="DivergenceFloor">The divergence that as many independent draws from the exact policy have on average.</param>
/// <param name="Wasserstein">Sliced Wasserstein distance of order 2 to as many draws from the exact policy, in actions of [-1, 1].</param>
/// <param name="WassersteinFloor">The distance between two such sets of draws on average.</param>
/// <param name="MeanSquare">E|a|² of the samples.</param>
/// <param name="ExactMeanSquare">E|a|² of the exact policy.</param>
/// <param name="ModeShares">The share of the samples that lie nearest to each mode of the exact policy.</param>
public sealed record PolicyComparison(
    double TotalVariation,
    double SamplingFloor,
    double Divergence,
    double DivergenceFloor,
    double Wasserstein,
    double WassersteinFloor,
    double MeanSquare,
    double ExactMeanSquare,
    IReadOnlyList<double> ModeShares)
{
    /// <summary>Cells of the coarse grid along each dimension.</summary>
    public const int CoarseCells = 10;

    private const int CellsPerCoarseCell = 20;
    private const int FloorDraws = 20;

    /// <summary>The action grid that comparisons need the exact policy on.</summary>
    /// <param name="space">The environment's action space.</param>
    public static ActionGrid Grid(Gym.Spaces.Space space) => new(space, CoarseCells * CellsPerCoarseCell);

    /// <summary>Compares samples with the exact policy.</summary>
    /// <param name="exact">The exact policy on a grid made by <see cref="Grid"/>.</param>
    /// <param name="actions">That grid.</param>
    /// <param name="samples">Actions in the agent's coordinates, one after the other.</param>
    /// <param name="random">The stream for the sampling floor.</param>
    public static PolicyComparison Of(ExactPolicy exact, ActionGrid actions, ReadOnlySpan<float> samples, RandomStream random)
    {
        var size = actions.Dimensions;
        var count = samples.Length / size;
        var coarse = Coarsen(exact, actions);
        var histogram = Histogram(coarse.Length, samples, size);
        var slices = new SlicedWasserstein(size, random);
        var projections = slices.Project(samples);
        var (floor, divergenceFloor, wasserstein, wassersteinFloor) = (0.0, 0.0, 0.0, 0.0);
        float[][]? previous = null;
        for (var draw = 0; draw < FloorDraws; draw++)
        {
            var drawn = exact.Sample(count, random);
            var ofDraw = Histogram(coarse.Length, drawn, size);
            floor += TotalVariationOf(coarse, ofDraw) / FloorDraws;
            divergenceFloor += DivergenceOf(ofDraw, coarse) / FloorDraws;
            var projectionsOfDraw = slices.Project(drawn);
            wasserstein += SlicedWasserstein.Distance(projections, projectionsOfDraw) / FloorDraws;
            if (previous is not null)
                wassersteinFloor += SlicedWasserstein.Distance(previous, projectionsOfDraw) / (FloorDraws - 1);
            previous = projectionsOfDraw;
        }
        var meanSquare = 0.0;
        foreach (var element in samples)
            meanSquare += (double)element * element / count;
        return new PolicyComparison(
            TotalVariationOf(coarse, histogram), floor, DivergenceOf(histogram, coarse), divergenceFloor, wasserstein, wassersteinFloor,
            meanSquare, exact.MeanSquare, SharesOfModes(exact, actions, samples));
    }

    /// <summary>Total variation distance between two policies on the coarse grid, without sampling.</summary>
    /// <param name="first">One policy on a grid made by <see cref="Grid"/>.</param>
    /// <param name="second">The other on the same grid.</param>
    /// <param name="actions">That grid.</param>
    public static double TotalVariationOf(ExactPolicy first, ExactPolicy second, ActionGrid actions) =>
        TotalVariationOf(Coarsen(first, actions), Coarsen(second, actions));

    /// <summary>Total variation distance of samples' histogram on the coarse grid to a policy.</summary>
    /// <param name="policy">The policy on a grid made by <see cref="Grid"/>.</param>
    /// <param name="samples">Actions in the agent's coordinates, one after the other.</param>
    /// <param name="actions">That grid.</param>
    public static double TotalVariationOf(ExactPolicy policy, ReadOnlySpan<float> samples, ActionGrid actions)
    {
        var coarse = Coarsen(policy, actions);
        return TotalVariationOf(coarse, Histogram(coarse.Length, samples, actions.Dimensions));
    }

    private static double[] Coarsen(ExactPolicy exact, ActionGrid actions)
    {
        var coarse = new double[(int)Math.Pow(CoarseCells, actions.Dimensions)];
        for (var point = 0; point < actions.Count; point++)
            coarse[CoarseCell(actions.NormalizedAt(point))] += exact.Probabilities[point];
        return coarse;
    }

    private static double[] Histogram(int cells, ReadOnlySpan<float> samples, int size)
    {
        var histogram = new double[cells];
        var count = samples.Length / size;
        for (var i = 0; i < count; i++)
            histogram[CoarseCell(samples.Slice(i * size, size))] += 1.0 / count;
        return histogram;
    }

    private static double TotalVariationOf(double[] p, double[] q) => 0.5 * p.Zip(q, static (left, right) => Math.Abs(left - right)).Sum();

    private static double DivergenceOf(double[] p, double[] q) => p.Zip(q, static (left, right) => left > 0 ? left * Math.Log(left / right) : 0).Sum();

    private static int CoarseCell(ReadOnlySpan<float> action)
    {
        var cell = 0;
        foreach (var element in action)
            cell = (cell * CoarseCells) + Math.Clamp((int)((element + 1) * (CoarseCells / 2f)), 0, CoarseCells - 1);
        return cell;
    }

    private static double[] SharesOfModes(ExactPolicy exact, ActionGrid actions, ReadOnlySpan<float> samples)
    {
        var modes = exact.Modes();
        var shares = new double[modes.Count];
        var size = actions.Dimensions;
        var count = samples.Length / size;
        for (var i = 0; i < count; i++)
        {
            var (nearest, least) = (0, double.PositiveInfinity);
            for (var mode = 0; mode < modes.Count; mode++)
            {
                var distance = System.Numerics.Tensors.TensorPrimitives.Distance(samples.Slice(i * size, size), actions.NormalizedAt(modes[mode]));
                if (distance < least)
                    (nearest, least) = (mode, distance);
            }
            shares[nearest] += 1.0 / count;
        }
        return shares;
    }
}
