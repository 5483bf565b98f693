using System.Numerics;
using SoftQ.Figures.Style;

namespace SoftQ.Figures;

/// <summary>Q(s, a) of one observation over actions of two dimensions, and actions that the policy drew there.</summary>
/// <param name="Observation">The observation s.</param>
/// <param name="First">The grid's values of the first action component, ascending, two or more.</param>
/// <param name="Second">The grid's values of the second action component, ascending, two or more.</param>
/// <param name="Values">[Second.Count, First.Count]: Q at row i, column j belongs to the action (First[j], Second[i]).</param>
/// <param name="Actions">Sampled actions; may be empty.</param>
public sealed record ActionValues(
    IReadOnlyList<float> Observation,
    IReadOnlyList<float> First,
    IReadOnlyList<float> Second,
    float[,] Values,
    IReadOnlyList<Vector2> Actions)
{
    internal string Name => FigureNumber.Tuple(Observation);

    internal void Check()
    {
        CheckAxis(First, "first");
        CheckAxis(Second, "second");
        var (rows, columns) = (Values.GetLength(0), Values.GetLength(1));
        if (rows != Second.Count || columns != First.Count)
        {
            throw new FigureDataException(
                $"The action values at {Name} have {rows} rows and {columns} columns; expected {Second.Count} rows, " +
                $"one for each value of the second action component, and {First.Count} columns, one for each of the first.");
        }
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (!float.IsFinite(Values[row, column]))
                    throw NotFinite($"Q at {Name} is {Values[row, column]} at row {row}, column {column}");
            }
        }
        for (var i = 0; i < Actions.Count; i++)
        {
            if (!float.IsFinite(Actions[i].X) || !float.IsFinite(Actions[i].Y))
                throw NotFinite($"Sampled action {i} at {Name} is ({Actions[i].X}, {Actions[i].Y})");
        }
    }

    private static FigureDataException NotFinite(string found) => new($"{found}; expected finite numbers. Has the run diverged?");

    private void CheckAxis(IReadOnlyList<float> axis, string which)
    {
        if (axis.Count < 2)
            throw new FigureDataException($"The grid at {Name} has {axis.Count} value(s) of the {which} action component; expected two or more.");
        for (var i = 1; i < axis.Count; i++)
        {
            if (!(axis[i] > axis[i - 1]))
            {
                throw new FigureDataException(
                    $"The grid's values of the {which} action component at {Name} must ascend; found {axis[i - 1]} and then {axis[i]}.");
            }
        }
    }
}
