using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>Tells values whose bits stand for something outside of them, so that a copy of the bits is none of the value.</summary>
internal static class Handles
{
    /// <summary>Whether a value is a pointer or a handle, or a struct that holds one.</summary>
    public static bool Are(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => true,
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => true,
        { Name: "GCHandle" } when type.ContainingNamespace.ToDisplayString() == "System.Runtime.InteropServices" => true,
        { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } => type.GetMembers()
            .OfType<IFieldSymbol>()
            .Any(static field => !field.IsStatic && !field.IsFixedSizeBuffer && Are(field.Type)),
        _ => false,
    };
}
