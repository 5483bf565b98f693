using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SoftQ.Architecture.Tests;

/// <summary>What an assembly refers to, read from its metadata.</summary>
/// <param name="Name">The name of its project.</param>
/// <param name="References">The assemblies that its code uses, by name.</param>
/// <param name="Types">The types of other assemblies that its code uses, by full name.</param>
internal sealed record BuiltAssembly(string Name, IReadOnlySet<string> References, IReadOnlySet<string> Types)
{
    public static BuiltAssembly Read(string name, string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return new BuiltAssembly(
            name,
            metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToHashSet(),
            metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => FullName(metadata, type)).ToHashSet());
    }

    private static string FullName(MetadataReader metadata, TypeReference type)
    {
        var (space, name) = (metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        return space.Length == 0 ? name : $"{space}.{name}";
    }
}
