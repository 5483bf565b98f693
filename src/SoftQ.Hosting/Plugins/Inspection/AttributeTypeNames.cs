using System.Reflection.Metadata;

namespace SoftQ.Hosting.Plugins.Inspection;

/// <summary>Names the types in the manifest's attributes while they are decoded; a type is its full name.</summary>
internal sealed class AttributeTypeNames : ICustomAttributeTypeProvider<string>
{
    private const string SystemType = "System.Type";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => SystemType;

    public bool IsSystemType(string type) => type == SystemType;

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var definition = reader.GetTypeDefinition(handle);
        return FullName(reader, definition.Namespace, definition.Name);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var reference = reader.GetTypeReference(handle);
        return FullName(reader, reference.Namespace, reference.Name);
    }

    public string GetTypeFromSerializedName(string name) => name;

    // The only enumerations in the manifest are the contracts' own, and those are Int32.
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    private static string FullName(MetadataReader reader, StringHandle @namespace, StringHandle name) =>
        @namespace.IsNil ? reader.GetString(name) : $"{reader.GetString(@namespace)}.{reader.GetString(name)}";
}
