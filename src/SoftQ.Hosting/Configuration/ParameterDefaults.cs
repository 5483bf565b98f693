using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>The defaults of parameters as values.</summary>
public static class ParameterDefaults
{
    /// <summary>A value for every parameter: its default.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="ArgumentException">A parameter has no default, or one that does not fit its description.</exception>
    public static ParameterValues Of(IEnumerable<ParameterDescription> parameters) =>
        new(parameters.ToDictionary(static parameter => parameter.Name, Of));

    /// <summary>The default of one parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="ArgumentException">It has no default, or one that does not fit its description.</exception>
    internal static object? Of(ParameterDescription parameter)
    {
        if (parameter.Default is not { } text)
            throw new ArgumentException($"'{parameter.Name}' has no default; give it a value ({ParameterText.Expected(parameter)}).");
        var reading = ParameterValueReader.Read(parameter, text, bareText: false);
        return reading.IsValue
            ? reading.Value
            : throw new ArgumentException(
                $"The default of '{parameter.Name}' is {reading.Problem.Found}; expected {reading.Problem.Expected}.");
    }
}
