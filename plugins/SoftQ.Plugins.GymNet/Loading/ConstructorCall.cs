using System.Reflection;
using System.Runtime.CompilerServices;

namespace SoftQ.Plugins.GymNet.Loading;

/// <summary>A constructor with a value for each parameter: one that was given, the parameter's default, no viewer, or as a guess null.</summary>
/// <param name="Constructor">The constructor.</param>
/// <param name="Values">The values.</param>
/// <param name="Guesses">How many of them are guesses.</param>
/// <param name="Missing">The parameters for which nothing can be guessed.</param>
internal sealed record ConstructorCall(ConstructorInfo Constructor, object?[] Values, int Guesses, IReadOnlyList<ParameterInfo> Missing)
{
    /// <summary>Finds the values of a constructor's parameters.</summary>
    /// <param name="constructor">The constructor.</param>
    /// <param name="arguments">What was given.</param>
    /// <exception cref="ArgumentException">A given argument does not fit its parameter.</exception>
    public static ConstructorCall Plan(ConstructorInfo constructor, ConstructorArguments arguments)
    {
        var parameters = constructor.GetParameters();
        var values = new object?[parameters.Length];
        var (guesses, missing) = (0, new List<ParameterInfo>());
        foreach (var parameter in parameters)
        {
            var type = parameter.ParameterType;
            if (arguments.TryGet(parameter.Name!, type, out var value) || TryDefault(parameter, out value) || TryNoViewer(type, out value))
                values[parameter.Position] = value;
            else if (type.IsValueType && Nullable.GetUnderlyingType(type) is null)
                missing.Add(parameter);
            else
                guesses++;
        }
        return new ConstructorCall(constructor, values, guesses, missing);
    }

    /// <summary>Whether every given argument has a parameter here.</summary>
    /// <param name="arguments">What was given.</param>
    public bool TakesAll(ConstructorArguments arguments) => arguments.Names.All(Names.Contains);

    /// <summary>The names of the parameters, in any case.</summary>
    public IReadOnlySet<string> Names { get; } =
        Constructor.GetParameters().Select(static parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Calls it; what it throws comes as it is.</summary>
    public object Invoke() => Constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, Values, culture: null);

    // A default that is written `default` has no value in the metadata of a value type.
    private static bool TryDefault(ParameterInfo parameter, out object? value)
    {
        value = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        if (parameter.HasDefaultValue && value is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
            value = RuntimeHelpers.GetUninitializedObject(parameter.ParameterType);
        return parameter.HasDefaultValue;
    }

    // Gym.NET's way to say that nothing is to be shown: a static field beside the delegate that makes viewers.
    private static bool TryNoViewer(Type type, out object? value)
    {
        var factory = type.Assembly.GetType($"{type.Namespace}.{GymNetNames.NullViewer}")?.GetField(GymNetNames.NullViewerFactory, BindingFlags.Public | BindingFlags.Static);
        value = factory is not null && type.IsAssignableFrom(factory.FieldType) ? factory.GetValue(obj: null) : null;
        return value is not null;
    }
}
