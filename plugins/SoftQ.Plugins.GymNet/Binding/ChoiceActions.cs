using SoftQ.Gym.Spaces;

namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>
/// The values of a discrete space, boxed once, as what the environment casts them to: an int, since a boxed long is none, or the enum of
/// an <c>Env&lt;TAction&gt;</c>.
/// </summary>
internal sealed class ChoiceActions : IForeignActions
{
    private readonly object[] _values;
    private readonly int _start;

    /// <summary>Boxes them.</summary>
    /// <param name="space">The space.</param>
    /// <param name="environment">The environment's class.</param>
    /// <param name="actionType">What its Step takes.</param>
    public ChoiceActions(Discrete space, Type environment, Type actionType)
    {
        _start = space.Start;
        var enumeration = EnumOf(environment, actionType);
        _values = [.. Enumerable.Range(space.Start, space.Count).Select(value => enumeration is null ? value : Enum.ToObject(enumeration, value))];
        if (enumeration is null || _values.All(value => Enum.IsDefined(enumeration, value)))
            return;
        // Members that do not count up from the start are meant in their order.
        object[] members = [.. Enum.GetValues(enumeration).Cast<object>().Distinct().Order()];
        _values = members.Length == space.Count
            ? members
            : throw new GymNetException(
                $"'{environment.FullName}' has the action space {space} and actions of the enum '{enumeration.FullName}', which has {members.Length} members that are others.");
    }

    /// <inheritdoc/>
    public object Of(ReadOnlySpan<float> action) => _values[(int)action[0] - _start];

    private static Type? EnumOf(Type environment, Type actionType)
    {
        if (actionType.IsEnum)
            return actionType;
        for (var level = environment; level is not null; level = level.BaseType)
        {
            if (level.IsGenericType && level.GetGenericTypeDefinition().FullName == GymNetNames.EnvironmentOfActions && level.GetGenericArguments() is [{ IsEnum: true } actions])
                return actions;
        }
        return null;
    }
}
