using System.Reflection.Metadata;

namespace SoftQ.Hosting.Plugins.Inspection;

/// <summary>Reads the attributes of an assembly from its metadata, without loading it.</summary>
/// <param name="reader">The assembly's metadata.</param>
internal sealed class AssemblyAttributes(MetadataReader reader)
{
    private static readonly AttributeTypeNames TypeNames = new();

    /// <summary>The values of every attribute of a type, in the order of declaration.</summary>
    /// <param name="attribute">The attribute's type.</param>
    public IEnumerable<CustomAttributeValue<string>> OfType(Type attribute)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var candidate = reader.GetCustomAttribute(handle);
            if (TypeName(candidate) == attribute.FullName)
                yield return Decode(candidate);
        }
    }

    /// <summary>A named argument of an attribute, or <paramref name="otherwise"/> where the attribute does not set it.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property that the argument sets.</param>
    /// <param name="otherwise">The property's default.</param>
    public static T Named<T>(CustomAttributeValue<string> attribute, string name, T otherwise)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Name == name && argument.Value is T value)
                return value;
        }
        return otherwise;
    }

    // A damaged length makes the decoder ask for an array of that many elements, before it reads the first.
    private static CustomAttributeValue<string> Decode(CustomAttribute attribute)
    {
        try
        {
            return attribute.DecodeValue(TypeNames);
        }
        catch (OutOfMemoryException exception)
        {
            throw new BadImageFormatException("An attribute claims to hold more than fits in memory.", exception);
        }
    }

    private string? TypeName(CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return null;
        var constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        return constructor.Parent.Kind == HandleKind.TypeReference
            ? TypeNames.GetTypeFromReference(reader, (TypeReferenceHandle)constructor.Parent, rawTypeKind: 0)
            : null;
    }
}
