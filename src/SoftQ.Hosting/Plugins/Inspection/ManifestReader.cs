using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Versioning;
using SoftQ.Hosting.Plugins.Loading;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Plugins.Inspection;

/// <summary>Reads a plugin's manifest from the metadata of its assembly.</summary>
internal static class ManifestReader
{
    /// <summary>Reads the manifest as it stands; <see cref="ManifestCheck"/> judges it.</summary>
    /// <param name="metadata">The assembly's metadata.</param>
    /// <param name="assemblyPath">The full path of the assembly.</param>
    /// <exception cref="InvalidDataException">An attribute of it lacks what every such attribute has.</exception>
    public static PluginManifest Read(MetadataReader metadata, string assemblyPath)
    {
        var attributes = new AssemblyAttributes(metadata);
        var assembly = metadata.GetAssemblyDefinition();
        var manifest = new PluginManifest
        {
            Name = metadata.GetString(assembly.Name),
            Version = Version(attributes, assembly),
            AssemblyPath = assemblyPath,
            RegistrationTypeName = FirstArgument(attributes, typeof(PluginRegistrationAttribute)),
            ServicesTypeName = FirstArgument(attributes, typeof(PluginServicesAttribute)),
            Framework = FirstArgument(attributes, typeof(TargetFrameworkAttribute)),
            SharedReferences = [.. SharedReferences(metadata)],
        };
        var parameters = attributes.OfType(typeof(PluginParameterAttribute)).ToLookup(Owner, Parameter);
        manifest.Entries =
        [
            .. attributes.OfType(typeof(PluginAttribute)).Select(plugin => new PluginEntry
            {
                Plugin = manifest,
                Kind = (PluginKind)Fixed<int>(plugin, 0),
                Id = Fixed<string>(plugin, 1),
                TypeName = Fixed<string>(plugin, 2),
                ContractVersion = Fixed<string>(plugin, 3),
                Description = AssemblyAttributes.Named(plugin, nameof(PluginAttribute.Description), ""),
                MaxEpisodeSteps = AssemblyAttributes.Named(plugin, nameof(PluginAttribute.MaxEpisodeSteps), 0),
                Parameters = [.. parameters[Owner(plugin)]],
            }),
        ];
        return manifest;
    }

    // Both attributes begin with the kind and the id.
    private static (PluginKind Kind, string Id) Owner(CustomAttributeValue<string> attribute) =>
        ((PluginKind)Fixed<int>(attribute, 0), Fixed<string>(attribute, 1));

    private static ParameterDescription Parameter(CustomAttributeValue<string> parameter) =>
        new(Fixed<string>(parameter, 2), (ParameterType)Fixed<int>(parameter, 3))
        {
            IsArray = AssemblyAttributes.Named(parameter, nameof(PluginParameterAttribute.IsArray), false),
            IsNullable = AssemblyAttributes.Named(parameter, nameof(PluginParameterAttribute.IsNullable), false),
            Default = AssemblyAttributes.Named<string?>(parameter, nameof(PluginParameterAttribute.Default), null),
            Minimum = AssemblyAttributes.Named(parameter, nameof(PluginParameterAttribute.Minimum), double.NegativeInfinity),
            Maximum = AssemblyAttributes.Named(parameter, nameof(PluginParameterAttribute.Maximum), double.PositiveInfinity),
            AllowedValues = AllowedValues(parameter),
            Description = AssemblyAttributes.Named(parameter, nameof(PluginParameterAttribute.Description), ""),
        };

    private static string[] AllowedValues(CustomAttributeValue<string> parameter)
    {
        var values = AssemblyAttributes.Named(
            parameter,
            nameof(PluginParameterAttribute.AllowedValues),
            ImmutableArray<CustomAttributeTypedArgument<string>>.Empty);
        return [.. values.Select(static value => (string)value.Value!)];
    }

    private static IEnumerable<SharedReference> SharedReferences(MetadataReader metadata)
    {
        foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            var name = metadata.GetString(reference.Name);
            if (SharedAssemblies.HostVersion(name) is { } host)
                yield return new SharedReference(name, reference.Version, host);
        }
    }

    private static string Version(AssemblyAttributes attributes, AssemblyDefinition assembly)
    {
        var informational = FirstArgument(attributes, typeof(AssemblyInformationalVersionAttribute));
        return informational.Length == 0 ? assembly.Version.ToString() : informational.Split('+')[0];
    }

    // The one argument of an attribute that stands once; empty where it does not stand.
    private static string FirstArgument(AssemblyAttributes attributes, Type attribute) =>
        attributes.OfType(attribute).Select(static found => Fixed<string>(found, 0)).FirstOrDefault("");

    private static T Fixed<T>(CustomAttributeValue<string> attribute, int index) =>
        attribute.FixedArguments[index].Value is T value
            ? value
            : throw new InvalidDataException($"Argument {index} of an attribute of the manifest is missing.");
}
