namespace SoftQ.Parameters;

/// <summary>
/// A value for every parameter of a plugin or a parameter set. Values are held as bool, long, double, string, or arrays of these;
/// they were checked against the descriptions before they came here.
/// </summary>
/// <param name="values">The values by parameter name.</param>
public sealed class ParameterValues(IReadOnlyDictionary<string, object> values)
{
    /// <summary>The value of a parameter as the type that its property has.</summary>
    /// <typeparam name="T">bool, int, long, float, double, string, or an enum.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    /// <exception cref="OverflowException">A whole number does not fit the property's type.</exception>
    public T Get<T>(string name) => (T)Convert(typeof(T), values[name]);

    /// <summary>The value of an array parameter as the element type that its property has.</summary>
    /// <typeparam name="T">bool, int, long, float, double, string, or an enum.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    /// <exception cref="OverflowException">A whole number does not fit the property's type.</exception>
    public T[] GetArray<T>(string name) => [.. ((Array)values[name]).Cast<object>().Select(static element => (T)Convert(typeof(T), element))];

    private static object Convert(Type type, object value) => value switch
    {
        string name when type.IsEnum => Enum.Parse(type, name, ignoreCase: true),
        long whole when type == typeof(int) => checked((int)whole),
        double number when type == typeof(float) => (float)number,
        _ => value,
    };
}
