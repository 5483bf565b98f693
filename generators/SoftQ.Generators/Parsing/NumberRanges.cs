using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>
/// What whole numbers of a type can be. Configurations hold them as long: what a property cannot hold is refused with the configuration,
/// not when the property is set.
/// </summary>
internal static class NumberRanges
{
    // The largest double that is a long.
    private const double LargestLong = long.MaxValue - 1023;

    public static (double Least, double Greatest) Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
        SpecialType.System_UInt64 => (0, LargestLong),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };
}
