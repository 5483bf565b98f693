using SoftQ.Gym.Spaces;
using SoftQ.Plugins.GymNet.Binding;

namespace SoftQ.Plugins.GymNet.Spaces;

/// <summary>Makes our spaces out of Gym.NET's, or out of bounds that a configuration gives in their place.</summary>
/// <param name="type">The environment's class.</param>
/// <param name="elements">The environment's arrays.</param>
internal sealed class SpaceReader(Type type, ArrayElements elements)
{
    /// <summary>A space.</summary>
    /// <param name="foreign">Gym.NET's; null where there is none.</param>
    /// <param name="member">The property that has it.</param>
    /// <param name="given">Bounds that come in place of its own.</param>
    /// <param name="lowName">The parameter of the lower bounds.</param>
    /// <exception cref="ArgumentException">Bounds are given for a discrete space.</exception>
    /// <exception cref="GymNetException">There is no space, or one that ours cannot stand for.</exception>
    public Space Read(object? foreign, string member, GivenBounds given, string lowName)
    {
        var discrete = foreign is null ? null : Level(foreign, GymNetNames.Discrete);
        if (given.Low is { Length: > 0 } low)
        {
            return discrete is null
                ? new Box<float>(low, given.High)
                : throw GymNetOptions.Wrong(lowName, $"'{type.FullName}.{member}' is discrete and has no bounds; leave '{lowName}' out.");
        }
        if (foreign is null)
            throw new GymNetException($"'{type.FullName}.{member}' is null; expected a space. Where it is a box, its bounds can be given as {lowName} and so on.");
        if (discrete is not null)
            return new Discrete(Number(discrete, foreign, "N", otherwise: null), Number(discrete, foreign, "Start", otherwise: 0));
        var box = Level(foreign, GymNetNames.Box)
            ?? throw new GymNetException(
                $"'{type.FullName}.{member}' is a '{foreign.GetType().FullName}'; expected a {GymNetNames.Box} or a {GymNetNames.Discrete}. Where it is a box, its bounds can be given as {lowName} and so on.");
        return ReadBox(box, foreign, member, isUnbounded: given.Low is not null);
    }

    /// <summary>The type of a box's elements: that of its bounds, since what it declares may be another.</summary>
    /// <param name="foreign">Gym.NET's space; null where there is none.</param>
    public TypeCode TypeCodeOf(object? foreign) =>
        foreign is not null && Level(foreign, GymNetNames.Box) is { } box && Members.Value(Members.Property(box, "Low"), foreign) is { } low
            ? elements.TypeCodeOf(low)
            : TypeCode.Single;

    private static Type? Level(object foreign, string fullName)
    {
        for (var level = foreign.GetType(); level is not null; level = level.BaseType)
        {
            if (level.FullName == fullName)
                return level;
        }
        return null;
    }

    // Older versions have no Start.
    private static int Number(Type owner, object space, string name, int? otherwise) =>
        otherwise is { } value && owner.GetProperty(name) is null ? value : (int)Members.Value(Members.Property(owner, name), space)!;

    private Box<float> ReadBox(Type box, object foreign, string member, bool isUnbounded)
    {
        var (low, high) = (Bounds(box, foreign, member, "Low"), Bounds(box, foreign, member, "High"));
        var shape = ShapeOf(Members.Value(Members.Property(box, "Low"), foreign)!);
        if (isUnbounded)
        {
            Array.Fill(low, float.NegativeInfinity);
            Array.Fill(high, float.PositiveInfinity);
        }
        try
        {
            return new Box<float>(low, high, shape);
        }
        catch (ArgumentException exception)
        {
            throw new GymNetException($"'{type.FullName}.{member}' has bounds that no box has. {exception.Message}", exception);
        }
    }

    private float[] Bounds(Type box, object foreign, string member, string name)
    {
        var array = Members.Value(Members.Property(box, name), foreign)
            ?? throw new GymNetException($"'{type.FullName}.{member}.{name}' is null; expected bounds.");
        var bounds = new float[elements.Size(array)];
        elements.Reader(elements.TypeCodeOf(array))(array, bounds);
        return bounds;
    }

    // An int[] or a long[], by the version.
    private static int[] ShapeOf(object array) =>
        [.. ((Array)Members.Value(Members.Property(array.GetType(), "shape"), array)!).Cast<object>().Select(static length => Convert.ToInt32(length, provider: null))];
}
