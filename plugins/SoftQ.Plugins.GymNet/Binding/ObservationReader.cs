namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>
/// Copies observations out of the environment's arrays, at once, since an environment may use one array for all of them. Their element
/// type is that of the array in hand: what a space declares is often another.
/// </summary>
/// <param name="elements">The environment's arrays.</param>
/// <param name="type">The environment's class.</param>
/// <param name="size">Elements of an observation, as the observation space has it.</param>
internal sealed class ObservationReader(ArrayElements elements, Type type, int size)
{
    private readonly float[] _buffer = new float[size];
    private TypeCode _typeCode;
    private Action<object, float[]>? _copy;

    /// <summary>The observation that was read last.</summary>
    public ReadOnlySpan<float> Last => _buffer;

    /// <summary>Copies an observation.</summary>
    /// <param name="array">The array.</param>
    /// <param name="member">The member that gave it.</param>
    /// <param name="observation">Receives it.</param>
    /// <exception cref="ArgumentException">It has no place in the span.</exception>
    /// <exception cref="GymNetException">There is none, or it is not of its space.</exception>
    public void Read(object? array, string member, Span<float> observation)
    {
        if (observation.Length != size)
            throw new ArgumentException($"'{type.FullName}' gives observations of {size} elements; found a span of {observation.Length}.", nameof(observation));
        if (array is null)
            throw new GymNetException($"'{type.FullName}.{member}' gave no observation, but null.");
        if (elements.Size(array) != size)
        {
            throw new GymNetException(
                $"'{type.FullName}.{member}' gave an observation of {elements.Size(array)} elements; its observation space has {size}. "
                + $"Give their bounds as {GymNetOptions.ObservationLowName} and {GymNetOptions.ObservationHighName}.");
        }
        var typeCode = elements.TypeCodeOf(array);
        if (typeCode != _typeCode || _copy is null)
            (_typeCode, _copy) = (typeCode, elements.Reader(typeCode));
        _copy(array, _buffer);
        _buffer.CopyTo(observation);
    }
}
