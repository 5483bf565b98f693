using System.Reflection;
using SoftQ.Gym.Spaces;

namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>
/// The values of a box as arrays of the environment's own NumSharp. Two arrays take turns, so that a step makes none: an environment may
/// look at the action before this one, and has to copy what it wants to keep for longer.
/// </summary>
internal sealed class ArrayActions : IForeignActions
{
    private readonly object[] _arrays;
    private readonly float[] _buffer;
    private readonly Action<object, float[]> _write;
    private int _turn;

    /// <summary>Makes the arrays.</summary>
    /// <param name="space">The space.</param>
    /// <param name="elements">The environment's arrays.</param>
    /// <param name="arrayType">NumSharp's NDArray.</param>
    /// <param name="typeCode">The type of its elements.</param>
    /// <exception cref="GymNetException">NDArray is not as NumSharp has it.</exception>
    public ArrayActions(Box space, ArrayElements elements, Type arrayType, TypeCode typeCode)
    {
        var lengths = space.Shape.IsEmpty ? [1] : space.Shape.ToArray();
        var constructor = arrayType.GetConstructors().FirstOrDefault(IsOfArray)
            ?? throw new GymNetException(
                $"'{arrayType.FullName}' of '{arrayType.Assembly.GetName().Name}' {arrayType.Assembly.GetName().Version} has no constructor NDArray(Array, Shape, char).");
        _arrays = [Array(), Array()];
        _buffer = new float[space.FlatSize];
        _write = elements.Writer(typeCode);

        object Array() => constructor.Invoke(
            BindingFlags.DoNotWrapExceptions,
            binder: null,
            [System.Array.CreateInstance(elements.ElementType(typeCode), lengths), Activator.CreateInstance(constructor.GetParameters()[1].ParameterType), 'C'],
            culture: null);
    }

    /// <inheritdoc/>
    public object Of(ReadOnlySpan<float> action)
    {
        _turn = 1 - _turn;
        action.CopyTo(_buffer);
        _write(_arrays[_turn], _buffer);
        return _arrays[_turn];
    }

    private static bool IsOfArray(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var values, { ParameterType.IsValueType: true }, var order]
        && values.ParameterType == typeof(Array) && order.ParameterType == typeof(char);
}
