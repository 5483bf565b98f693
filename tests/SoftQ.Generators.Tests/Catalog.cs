using System.Globalization;
using System.Reflection;
using System.Text.Json;
using SoftQ.Gym.Environments;
using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Parameters;
using SoftQ.Samplers;

namespace SoftQ.Generators.Tests;

/// <summary>A host in small: reads the manifest of an assembly, lets it register, and makes plugins with their defaults.</summary>
internal sealed class Catalog : IPluginRegistry, IPluginServices
{
    private readonly Assembly _assembly;
    private readonly Dictionary<Type, object> _services;

    public Catalog(Assembly assembly, params IEnumerable<(Type Type, object Service)> services)
    {
        _assembly = assembly;
        _services = services.ToDictionary(static service => service.Type, static service => service.Service);
        var registration = assembly.GetCustomAttribute<PluginRegistrationAttribute>()!.Type;
        ((IPluginRegistration)Activator.CreateInstance(registration)!).Register(this);
    }

    public Dictionary<string, PluginFactory<IEnvironment>> Environments { get; } = [];

    public Dictionary<string, PluginFactory<IKernel>> Kernels { get; } = [];

    public Dictionary<string, PluginFactory<ISampler>> Samplers { get; } = [];

    public IEnvironment MakeEnvironment(string id, params (string Name, object Value)[] given) => Environments[id](this, Values(id, given));

    public void AddEnvironment(string id, PluginFactory<IEnvironment> create) => Environments.Add(id, create);

    public void AddKernel(string id, PluginFactory<IKernel> create) => Kernels.Add(id, create);

    public void AddSampler(string id, PluginFactory<ISampler> create) => Samplers.Add(id, create);

    public TService Get<TService>()
        where TService : notnull => (TService)_services[typeof(TService)];

    /// <summary>The defaults that the manifest gives, and values for the rest.</summary>
    public ParameterValues Values(string id, params (string Name, object Value)[] given)
    {
        var values = given.ToDictionary(static value => value.Name, static object? (value) => value.Value);
        foreach (var parameter in _assembly.GetCustomAttributes<PluginParameterAttribute>().Where(parameter => parameter.Id == id))
        {
            if (parameter.Default is { } text && !values.ContainsKey(parameter.Name))
                values.Add(parameter.Name, Read(parameter, JsonDocument.Parse(text).RootElement));
        }
        return new ParameterValues(values);
    }

    private static object? Read(PluginParameterAttribute parameter, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => json.EnumerateArray().Select(element => Read(parameter.Type, element)).ToArray(),
        _ => Read(parameter.Type, json),
    };

    private static object Read(ParameterType type, JsonElement json) => type switch
    {
        ParameterType.Boolean => json.GetBoolean(),
        ParameterType.Integer => json.GetInt64(),
        ParameterType.Number => json.GetDouble(),
        ParameterType.Duration => TimeSpan.ParseExact(json.GetString()!, "c", CultureInfo.InvariantCulture),
        _ => json.GetString()!,
    };
}
