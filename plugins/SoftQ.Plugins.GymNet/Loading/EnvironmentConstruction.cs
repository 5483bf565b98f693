using System.Reflection;
using SoftQ.Gym.Errors;

namespace SoftQ.Plugins.GymNet.Loading;

/// <summary>Makes an environment by that of its constructors which needs the fewest guesses, then the fewest parameters.</summary>
internal static class EnvironmentConstruction
{
    /// <summary>Makes one.</summary>
    /// <param name="type">The class.</param>
    /// <param name="arguments">The arguments that the configuration gives.</param>
    /// <exception cref="ArgumentException">The arguments fit no constructor, or the constructor refused them.</exception>
    /// <exception cref="GymNetException">The constructor threw.</exception>
    public static object Create(Type type, ConstructorArguments arguments)
    {
        ConstructorCall[] calls = [.. type.GetConstructors().Select(constructor => ConstructorCall.Plan(constructor, arguments))];
        CheckNames(type, arguments, calls);
        var call = calls
            .Where(call => call.Missing.Count == 0 && call.TakesAll(arguments))
            .OrderBy(static call => call.Guesses)
            .ThenBy(static call => call.Values.Length)
            .FirstOrDefault()
            ?? throw NoneFits(type, arguments, calls);
        try
        {
            return call.Invoke();
        }
        catch (ArgumentException exception) when (arguments.Names.Count > 0)
        {
            throw ConstructorArguments.Wrong($"'{type.FullName}' refuses the arguments of its constructor. {exception.Message}", exception);
        }
        catch (Exception exception)
        {
            throw GymNetException.Thrown(type, ConstructorInfo.ConstructorName, exception);
        }
    }

    private static void CheckNames(Type type, ConstructorArguments arguments, ConstructorCall[] calls)
    {
        var known = calls.SelectMany(static call => call.Names).Distinct().ToArray();
        foreach (var name in arguments.Names.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
            throw ConstructorArguments.Wrong($"No constructor of '{type.FullName}' has a parameter '{name}'. {DidYouMean.Suggest(name, known)}");
    }

    private static ArgumentException NoneFits(Type type, ConstructorArguments arguments, ConstructorCall[] calls)
    {
        var nearest = calls.Where(call => call.TakesAll(arguments)).MinBy(static call => call.Missing.Count);
        return ConstructorArguments.Wrong(
            calls.Length == 0 ? $"'{type.FullName}' has no public constructor."
            : nearest is null ? $"No constructor of '{type.FullName}' takes {string.Join(", ", arguments.Names.Select(static name => $"'{name}'"))} together."
            : $"The constructor of '{type.FullName}' needs {string.Join(", ", nearest.Missing.Select(static parameter => $"{parameter.Name} ({parameter.ParameterType.Name})"))}; "
            + $"give it as \"{nearest.Missing[0].Name}=…\".");
    }
}
