using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Wrappers;

/// <summary>How a wrapper's class is made from named values, and which values make a given wrapper.</summary>
internal sealed class WrapperForm
{
    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly ConstructorInfo _constructor;
    private readonly ParameterInfo[] _parameters;

    private WrapperForm(ConstructorInfo constructor)
    {
        _constructor = constructor;
        _parameters = constructor.GetParameters();
    }

    /// <summary>The wrapper's class.</summary>
    public Type Type => _constructor.DeclaringType!;

    // What only code can give, such as a function, keeps its default and is in no spec.
    private IEnumerable<ParameterInfo> Settings => _parameters.Skip(1).Where(static parameter => !typeof(Delegate).IsAssignableFrom(parameter.ParameterType));

    /// <summary>The form of a wrapper's class.</summary>
    /// <param name="type">The class.</param>
    /// <exception cref="ArgumentException">Its constructor is of another shape.</exception>
    public static WrapperForm Of(Type type)
    {
        var constructors = type.GetConstructors();
        var constructor = constructors.Length == 1
            ? constructors[0]
            : Array.Find(constructors, static candidate => candidate.IsDefined(typeof(JsonConstructorAttribute), inherit: false));
        if (constructor?.GetParameters() is not [{ ParameterType: var first }, .. var settings] || first != typeof(IEnvironment))
            throw new ArgumentException($"{type} needs one public constructor, or one marked [JsonConstructor], whose first parameter is the inner {nameof(IEnvironment)}.");
        foreach (var setting in settings)
        {
            if (PropertyOf(type, setting) is null && !setting.HasDefaultValue)
                throw new ArgumentException($"{type} needs a readable property '{setting.Name}', to show what its constructor was given, or a default of that parameter.");
        }
        return new WrapperForm(constructor);
    }

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment.</param>
    /// <param name="arguments">The settings by name.</param>
    public Wrapper Make(IEnvironment inner, JsonObject arguments)
    {
        foreach (var (name, _) in arguments)
        {
            if (!Settings.Any(setting => setting.Name == name))
                throw new ArgumentException($"{Type.Name} has no setting '{name}'. {DidYouMean.Suggest(name, Settings.Select(static setting => setting.Name!))}");
        }
        try
        {
            object?[] values = [inner, .. _parameters.Skip(1).Select(parameter => Value(parameter, arguments))];
            return (Wrapper)_constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, values, culture: null);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"{Type.Name}: {exception.Message}", exception);
        }
    }

    /// <summary>The settings of a wrapper.</summary>
    /// <param name="wrapper">A wrapper of this class.</param>
    public JsonObject ArgumentsOf(Wrapper wrapper)
    {
        var arguments = new JsonObject();
        foreach (var setting in Settings)
        {
            if (PropertyOf(Type, setting)?.GetValue(wrapper) is { } value)
                arguments[setting.Name!] = JsonSerializer.SerializeToNode(value, value.GetType(), Json);
        }
        return arguments;
    }

    private static PropertyInfo? PropertyOf(Type type, ParameterInfo parameter) =>
        type.GetProperty(parameter.Name!, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);

    private static object? Value(ParameterInfo parameter, JsonObject arguments)
    {
        if (!arguments.TryGetPropertyValue(parameter.Name!, out var node))
            return parameter.HasDefaultValue ? parameter.DefaultValue : throw new ArgumentException($"'{parameter.Name}' is missing.");
        try
        {
            return node.Deserialize(parameter.ParameterType, Json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"'{parameter.Name}' needs a value of {parameter.ParameterType.Name}; found {node?.ToJsonString() ?? "null"}.", exception);
        }
    }
}
