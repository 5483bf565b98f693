using System.Reflection;
using SoftQ.Gym.Errors;
using SoftQ.Plugins.GymNet.Loading;

namespace SoftQ.Plugins.GymNet.Discovery;

/// <summary>A folder of assemblies, and the environments in it. It is read as metadata: no code in it runs.</summary>
internal sealed class EnvironmentFolder
{
    private readonly string _folder;
    private readonly List<FoundEnvironment> _environments = [];
    private readonly List<string> _unreadable = [];

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Its full path.</param>
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    public EnvironmentFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw GymNetOptions.Wrong(
                GymNetOptions.FolderName, $"There is no folder '{folder}'. It should hold the environment's assembly, Gym.dll and what they need.");
        }
        _folder = folder;
        string[] paths = [.. Directory.GetFiles(folder, "*.dll").Where(static path => !Framework.Has(Path.GetFileNameWithoutExtension(path))).Order(StringComparer.Ordinal)];
        using var metadata = new MetadataLoadContext(new PathAssemblyResolver([.. Framework.Assemblies, .. paths]));
        foreach (var assembly in paths.Select(path => Read(path, metadata)).OfType<Assembly>())
        {
            foreach (var type in assembly.GetTypes().Where(static type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false, IsVisible: true }))
                AddIfEnvironment(type);
        }
    }

    /// <summary>The environments, by name.</summary>
    public IReadOnlyList<FoundEnvironment> Environments => _environments;

    /// <summary>The environment of a name.</summary>
    /// <param name="name">Its name, full name, or name without Env.</param>
    /// <exception cref="ArgumentException">There is none or more than one.</exception>
    public FoundEnvironment Find(string name)
    {
        FoundEnvironment[] called = [.. _environments.Where(environment => environment.IsCalled(name))];
        return called.Length switch
        {
            1 => called[0],
            0 => throw GymNetOptions.Wrong(GymNetOptions.TypeName, $"There is no environment '{name}' in '{_folder}'. {Advice(name)}"),
            _ => throw GymNetOptions.Wrong(
                GymNetOptions.TypeName, $"'{name}' is the name of {called.Length} environments in '{_folder}'; give the full name of one: {Words(called)}."),
        };
    }

    private static string Words(IEnumerable<FoundEnvironment> environments) =>
        string.Join(", ", environments.Select(static environment => environment.FullName).Order(StringComparer.Ordinal));

    private string Advice(string name)
    {
        var unreadable = _unreadable.Count == 0 ? "" : $" Not all could be read: {string.Join("; ", _unreadable)}.";
        if (_environments.Count == 0)
            return $"No class in it implements {GymNetNames.Environment} of Gym.dll.{unreadable}";
        var nearest = DidYouMean.Nearest(name, _environments.SelectMany(static environment => new[] { environment.ShortName, environment.Name, environment.FullName }));
        return (nearest is null ? "" : $"Did you mean '{nearest}'? ") + $"It has: {Words(_environments)}.{unreadable}";
    }

    private Assembly? Read(string path, MetadataLoadContext metadata)
    {
        try
        {
            var assembly = metadata.LoadFromAssemblyPath(path);
            return MayHaveEnvironments(assembly) ? assembly : null;
        }
        catch (BadImageFormatException exception)
        {
            _unreadable.Add($"'{Path.GetFileName(path)}' is no assembly ({exception.Message})");
            return null;
        }
    }

    // Most assemblies of a folder are libraries below Gym.
    private static bool MayHaveEnvironments(Assembly assembly) =>
        !assembly.GetName().Name!.StartsWith("NumSharp", StringComparison.Ordinal) && !assembly.GetName().Name!.StartsWith("SixLabors.", StringComparison.Ordinal);

    private void AddIfEnvironment(Type type)
    {
        try
        {
            if (type.GetInterfaces().Any(static contract => contract.FullName == GymNetNames.Environment))
                _environments.Add(new FoundEnvironment(type.FullName!, type.Assembly.Location));
        }
        catch (Exception exception) when (exception is FileNotFoundException or TypeLoadException or BadImageFormatException)
        {
            _unreadable.Add($"'{type.FullName}' ({exception.Message})");
        }
    }
}
