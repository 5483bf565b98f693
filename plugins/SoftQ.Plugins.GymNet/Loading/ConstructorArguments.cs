using System.Globalization;
using SoftQ.Gym.Errors;

namespace SoftQ.Plugins.GymNet.Loading;

/// <summary>The arguments that a configuration gives to an environment's constructor, as text by name.</summary>
internal sealed class ConstructorArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes arguments apart.</summary>
    /// <param name="arguments">Each as name=value.</param>
    /// <exception cref="ArgumentException">One is not, or a name is there twice.</exception>
    public ConstructorArguments(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                throw Wrong($"An argument of a constructor is written name=value, such as \"continuous=true\"; found \"{argument}\".");
            if (!_values.TryAdd(argument[..equals].Trim(), argument[(equals + 1)..].Trim()))
                throw Wrong($"The argument '{argument[..equals].Trim()}' is there twice.");
        }
    }

    /// <summary>The names that are given.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>Something wrong with the arguments.</summary>
    /// <param name="message">What was expected and found.</param>
    /// <param name="inner">Why.</param>
    public static ArgumentException Wrong(string message, Exception? inner = null) => GymNetOptions.Wrong(GymNetOptions.ArgumentsName, message, inner);

    /// <summary>The value of an argument, where it is given.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="type">The parameter's type.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The text is no value of the type.</exception>
    public bool TryGet(string name, Type type, out object? value)
    {
        value = null;
        if (!_values.TryGetValue(name, out var text))
            return false;
        value = Convert(name, Nullable.GetUnderlyingType(type) ?? type, text);
        return true;
    }

    private static object Convert(string name, Type type, string text)
    {
        if (type.IsEnum)
        {
            return Enum.TryParse(type, text, ignoreCase: true, out var member)
                ? member
                : throw Wrong($"The argument '{name}' has no value '{text}'. {DidYouMean.Suggest(text, Enum.GetNames(type))}");
        }
        if (!type.IsPrimitive && type != typeof(string) && type != typeof(decimal))
            throw Wrong($"The argument '{name}' is a {type.FullName}, which cannot be written as text; only numbers, texts, true or false, and enums can.");
        try
        {
            return System.Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw Wrong($"The argument '{name}' needs a value of type {type.Name}; found '{text}'.", exception);
        }
    }
}
