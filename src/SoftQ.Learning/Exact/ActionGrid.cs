using SoftQ.Gym.Spaces;
using SoftQ.Learning.Acting;

namespace SoftQ.Learning.Exact;

/// <summary>
/// The midpoints of a regular partition of an environment's action box into cells. In an agent's coordinates the box is [-1, 1]^d,
/// and integrals over actions are taken there.
/// </summary>
public sealed class ActionGrid
{
    private readonly float[] _actions;

    /// <summary>Lays a grid.</summary>
    /// <param name="space">The environment's action space.</param>
    /// <param name="cells">Cells along each dimension.</param>
    public ActionGrid(Space space, int cells)
    {
        Scaling = new ActionScaling(space);
        (Dimensions, Cells) = (Scaling.Size, cells);
        Count = checked((int)Math.Pow(cells, Dimensions));
        _actions = new float[Count * Dimensions];
        Normalized = new float[Count * Dimensions];
        for (var point = 0; point < Count; point++)
        {
            var rest = point;
            for (var i = Dimensions - 1; i >= 0; i--)
            {
                Normalized[(point * Dimensions) + i] = ((2 * (rest % cells)) + 1 - cells) / (float)cells;
                rest /= cells;
            }
            Scaling.ToEnvironment(NormalizedAt(point), _actions.AsSpan(point * Dimensions, Dimensions));
        }
    }

    /// <summary>Elements of an action, d.</summary>
    public int Dimensions { get; }

    /// <summary>Cells along each dimension.</summary>
    public int Cells { get; }

    /// <summary>The number of points.</summary>
    public int Count { get; }

    /// <summary>log of the volume 2^d of the agent's box.</summary>
    public double LogVolume => Dimensions * Math.Log(2);

    /// <summary>Between the agent's coordinates and the environment's.</summary>
    internal ActionScaling Scaling { get; }

    /// <summary>All points in the agent's coordinates, one after the other; the last dimension runs fastest.</summary>
    public ReadOnlySpan<float> Points => Normalized;

    private float[] Normalized { get; }

    /// <summary>A point in the environment's coordinates.</summary>
    /// <param name="point">The point, from 0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<float> At(int point) => _actions.AsSpan(point * Dimensions, Dimensions);

    /// <summary>A point in the agent's coordinates, [-1, 1]^d.</summary>
    /// <param name="point">The point, from 0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<float> NormalizedAt(int point) => Normalized.AsSpan(point * Dimensions, Dimensions);
}
