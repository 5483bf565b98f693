using System.Globalization;

namespace SoftQ.Parameters;

/// <summary>
/// A value for every parameter of a plugin or a parameter set. Values are held as bool, long, double, string, <see cref="TimeSpan"/>,
/// arrays of these, or null; they were checked against the descriptions before they came here.
/// </summary>
/// <param name="values">The values by parameter name.</param>
public sealed class ParameterValues(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>The value of a parameter as the type that its property has.</summary>
    /// <typeparam name="T">bool, an integer, float, double, string, an enum, <see cref="TimeSpan"/>, or one of these as nullable.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    /// <exception cref="OverflowException">A number does not fit the property's type.</exception>
    public T Get<T>(string name) => values[name] is { } value ? (T)Convert(name, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), value) : default!;

    /// <summary>The value of an array parameter as the element type that its property has.</summary>
    /// <typeparam name="T">bool, an integer, float, double, string, an enum, or <see cref="TimeSpan"/>.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    /// <exception cref="OverflowException">A number does not fit the property's type.</exception>
    public T[] GetArray<T>(string name) => [.. ((Array)values[name]!).Cast<object>().Select(element => (T)Convert(name, typeof(T), element))];

    /// <summary>As <see cref="GetArray"/>, for a parameter that may be null.</summary>
    /// <typeparam name="T">bool, an integer, float, double, string, an enum, or <see cref="TimeSpan"/>.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    /// <exception cref="OverflowException">A number does not fit the property's type.</exception>
    public T[]? GetArrayOrNull<T>(string name) => values[name] is null ? null : GetArray<T>(name);

    /// <summary>The values of a nested record under their own names.</summary>
    /// <param name="name">The name of the parameter that holds the record.</param>
    public ParameterValues Under(string name)
    {
        var prefix = name + ".";
        return new ParameterValues(values
            .Where(value => value.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(value => value.Key[prefix.Length..], static value => value.Value));
    }

    private static object Convert(string name, Type type, object value) => value switch
    {
        string member when type.IsEnum => Enum.Parse(type, member, ignoreCase: true),
        long whole => System.Convert.ChangeType(whole, type, CultureInfo.InvariantCulture),
        double number when type == typeof(float) => Narrow(name, number),
        _ => value,
    };

    private static float Narrow(string name, double number) => float.IsInfinity((float)number) && double.IsFinite(number)
        ? throw new OverflowException($"Parameter '{name}' is {number.ToString(CultureInfo.InvariantCulture)}, beyond what a float holds.")
        : (float)number;
}
