namespace NumSharp;

/// <summary>NumSharp numbers its types as <see cref="TypeCode"/> does.</summary>
public enum NPTypeCode
{
    Empty = 0,
    Boolean = 3,
    Char = 4,
    SByte = 5,
    Byte = 6,
    Int16 = 7,
    UInt16 = 8,
    Int32 = 9,
    UInt32 = 10,
    Int64 = 11,
    UInt64 = 12,
    Single = 13,
    Float = 13,
    Double = 14,
    Decimal = 15,
}
