using SoftQ.Gym;

namespace SoftQ.Learning.Exact;

/// <summary>The policy exp((Q(s, a) - V(s)) / α) at one state, as probabilities of the cells of an action grid.</summary>
public sealed class ExactPolicy
{
    private readonly ActionGrid _actions;
    private readonly double[] _cumulative;

    /// <summary>Makes the policy of action values.</summary>
    /// <param name="actions">The grid.</param>
    /// <param name="actionValues">Q at its points.</param>
    /// <param name="temperature">The temperature α.</param>
    public ExactPolicy(ActionGrid actions, double[] actionValues, double temperature)
    {
        _actions = actions;
        ActionValues = actionValues;
        var scratch = (double[])actionValues.Clone();
        Value = SoftValueIteration.LogIntegral(scratch, temperature, actions.LogVolume);
        var logCell = actions.LogVolume - Math.Log(actions.Count);
        Probabilities = [.. actionValues.Select(q => Math.Exp(((q - Value) / temperature) + logCell))];
        _cumulative = new double[actions.Count];
        var sum = 0.0;
        for (var point = 0; point < actions.Count; point++)
            _cumulative[point] = sum += Probabilities[point];
    }

    /// <summary>Q at the grid's points.</summary>
    public IReadOnlyList<double> ActionValues { get; }

    /// <summary>V, from this grid.</summary>
    public double Value { get; }

    /// <summary>The probability of each cell.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>The differential entropy in the agent's coordinates, in nats; at most d log 2.</summary>
    public double Entropy
    {
        get
        {
            var logCell = _actions.LogVolume - Math.Log(_actions.Count);
            return -Probabilities.Sum(p => p > 0 ? p * (Math.Log(p) - logCell) : 0);
        }
    }

    /// <summary>E|a|² in the agent's coordinates.</summary>
    public double MeanSquare
    {
        get
        {
            var sum = 0.0;
            for (var point = 0; point < _actions.Count; point++)
            {
                foreach (var element in _actions.NormalizedAt(point))
                    sum += Probabilities[point] * element * element;
            }
            return sum;
        }
    }

    /// <summary>Draws actions: a cell by its probability, then a place in the cell.</summary>
    /// <param name="count">How many.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Actions in the agent's coordinates, one after the other.</returns>
    public float[] Sample(int count, RandomStream random)
    {
        var size = _actions.Dimensions;
        var samples = new float[count * size];
        for (var i = 0; i < count; i++)
        {
            var found = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
            var point = Math.Min(found >= 0 ? found + 1 : ~found, _actions.Count - 1);
            for (var k = 0; k < size; k++)
            {
                var place = (float)random.Uniform(-1, 1) / _actions.Cells;
                samples[(i * size) + k] = _actions.NormalizedAt(point)[k] + place;
            }
        }
        return samples;
    }

    /// <summary>The points with a greater Q than all their neighbours: the policy's modes.</summary>
    public IReadOnlyList<int> Modes()
    {
        var size = _actions.Dimensions;
        var modes = new List<int>();
        for (var point = 0; point < _actions.Count; point++)
        {
            if (IsMode(point, size))
                modes.Add(point);
        }
        return modes;
    }

    private bool IsMode(int point, int size)
    {
        for (var neighbour = 0; neighbour < Math.Pow(3, size); neighbour++)
        {
            var (other, rest, place, stride, inside) = (0, neighbour, point, 1, true);
            for (var i = 0; i < size; i++)
            {
                var cell = (place % _actions.Cells) + (rest % 3) - 1;
                inside &= cell >= 0 && cell < _actions.Cells;
                other += cell * stride;
                (rest, place, stride) = (rest / 3, place / _actions.Cells, stride * _actions.Cells);
            }
            if (inside && other != point && !IsAbove(point, other))
                return false;
        }
        return true;
    }

    // Of equal neighbours the first counts, so that a flat top is one mode.
    private bool IsAbove(int point, int other) =>
        ActionValues[point] > ActionValues[other] || (ActionValues[point] == ActionValues[other] && point < other);
}
