using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Environments;

/// <summary>
/// What a caller asks of one reset beyond its seed, by name: Gymnasium's <c>options</c>. An environment reads the names it knows
/// and refuses the others with <see cref="ThrowIfUnknown"/>.
/// </summary>
/// <param name="values">The options; numbers as <see cref="double"/>, arrays as <c>double[]</c>, or whatever an environment documents.</param>
public sealed class ResetOptions(IReadOnlyDictionary<string, object> values)
{
    /// <summary>No option at all.</summary>
    public static ResetOptions None { get; } = new(ReadOnlyDictionary<string, object>.Empty);

    /// <summary>The options' names.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>The value of an option, where it is given.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The option's value is of another type.</exception>
    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!values.TryGetValue(name, out var given))
            return false;
        value = given is T typed
            ? typed
            : throw new ArgumentException($"Reset option '{name}' needs a value of type {typeof(T).Name}; found {given.GetType().Name} '{given}'.");
        return true;
    }

    /// <summary>The value of an option, or a default where it is not given.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="otherwise">The value where the option is not given.</param>
    /// <exception cref="ArgumentException">The option's value is of another type.</exception>
    public T Get<T>(string name, T otherwise) => TryGet<T>(name, out var value) ? value : otherwise;

    /// <summary>Refuses options that an environment does not know.</summary>
    /// <param name="known">The names that it knows.</param>
    /// <exception cref="ArgumentException">There is an option of another name.</exception>
    public void ThrowIfUnknown(params ReadOnlySpan<string> known)
    {
        foreach (var name in values.Keys)
        {
            if (!known.Contains(name))
                throw new ArgumentException($"There is no reset option '{name}'. {DidYouMean.Suggest(name, known.ToArray())}");
        }
    }
}
