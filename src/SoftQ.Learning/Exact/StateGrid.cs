using SoftQ.Gym.Spaces;

namespace SoftQ.Learning.Exact;

/// <summary>A regular grid over a bounded box, with multilinear interpolation between its nodes.</summary>
public sealed class StateGrid
{
    private readonly float[] _low;
    private readonly float[] _perSpacing;
    private readonly int[] _nodes;
    private readonly int[] _strides;
    private readonly int[] _cornerOffsets;

    /// <summary>Lays a grid whose outermost nodes lie on the bounds.</summary>
    /// <param name="space">The box; every bound is finite.</param>
    /// <param name="spacing">The largest distance between neighbouring nodes.</param>
    public StateGrid(Box space, double spacing)
    {
        if (!space.IsBounded)
            throw new ArgumentException($"A grid needs a state space with finite bounds; found {space}.", nameof(space));
        Dimensions = space.FlatSize;
        _low = space.Low.ToArray();
        _perSpacing = new float[Dimensions];
        _nodes = new int[Dimensions];
        _strides = new int[Dimensions];
        Count = 1;
        for (var i = Dimensions - 1; i >= 0; i--)
        {
            var range = space.High[i] - space.Low[i];
            _nodes[i] = (int)Math.Ceiling((range / spacing) - 1e-6) + 1;
            _perSpacing[i] = (_nodes[i] - 1) / range;
            _strides[i] = Count;
            Count = checked(Count * _nodes[i]);
        }
        _cornerOffsets = [.. Enumerable.Range(0, 1 << Dimensions).Select(CornerOffset)];
    }

    /// <summary>Elements of a state.</summary>
    public int Dimensions { get; }

    /// <summary>The number of nodes.</summary>
    public int Count { get; }

    /// <summary>The state of a node.</summary>
    /// <param name="node">The node, from 0 to <see cref="Count"/> - 1.</param>
    /// <param name="state">Receives the state.</param>
    public void StateOf(int node, Span<float> state)
    {
        for (var i = 0; i < Dimensions; i++)
            state[i] = _low[i] + (node / _strides[i] % _nodes[i] / _perSpacing[i]);
    }

    /// <summary>The value at any state of the box, by multilinear interpolation of the values at the nodes around it.</summary>
    /// <param name="values">A value for each node.</param>
    /// <param name="state">The state.</param>
    public double Interpolate(ReadOnlySpan<double> values, ReadOnlySpan<float> state)
    {
        Span<float> fractions = stackalloc float[Dimensions];
        return Interpolate(values, Locate(state, fractions), fractions);
    }

    /// <summary>Finds the cell that a state lies in.</summary>
    /// <param name="state">The state; one outside the box counts as on its border.</param>
    /// <param name="fractions">Receives the state's place in the cell, in [0, 1] along each dimension.</param>
    /// <returns>The cell's lowest node.</returns>
    internal int Locate(ReadOnlySpan<float> state, Span<float> fractions)
    {
        var lowest = 0;
        for (var i = 0; i < fractions.Length; i++)
        {
            var place = Math.Clamp((state[i] - _low[i]) * _perSpacing[i], 0, _nodes[i] - 1);
            var cell = Math.Min((int)place, _nodes[i] - 2);
            fractions[i] = place - cell;
            lowest += cell * _strides[i];
        }
        return lowest;
    }

    /// <summary>The value at a place that <see cref="Locate"/> found.</summary>
    /// <param name="values">A value for each node.</param>
    /// <param name="lowest">The cell's lowest node.</param>
    /// <param name="fractions">The place in the cell.</param>
    internal double Interpolate(ReadOnlySpan<double> values, int lowest, ReadOnlySpan<float> fractions)
    {
        Span<double> corners = stackalloc double[_cornerOffsets.Length];
        for (var corner = 0; corner < corners.Length; corner++)
            corners[corner] = values[lowest + _cornerOffsets[corner]];
        // Neighbouring pairs differ in one dimension; each round interpolates along it and halves the corners.
        for (var (i, left) = (0, corners.Length / 2); left > 0; i++, left /= 2)
        {
            for (var pair = 0; pair < left; pair++)
                corners[pair] = corners[2 * pair] + ((corners[(2 * pair) + 1] - corners[2 * pair]) * fractions[i]);
        }
        return corners[0];
    }

    private int CornerOffset(int corner)
    {
        var offset = 0;
        for (var i = 0; i < Dimensions; i++)
            offset += ((corner >> i) & 1) * _strides[i];
        return offset;
    }
}
