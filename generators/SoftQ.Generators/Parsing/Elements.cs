using Microsoft.CodeAnalysis;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>How types of observations lie in a row of floats.</summary>
internal static class Elements
{
    /// <summary>How a type is flattened, and into how many elements where the type says; no kind for other types.</summary>
    public static (ObservationKind? Kind, int Size) Of(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Int32 } => (ObservationKind.Number, 1),
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Single } => (ObservationKind.Array, 0),
        _ when type.Is(KnownNames.Vector2) => (ObservationKind.Vector, 2),
        _ when type.Is(KnownNames.Vector3) => (ObservationKind.Vector, 3),
        _ => (null, 0),
    };
}
