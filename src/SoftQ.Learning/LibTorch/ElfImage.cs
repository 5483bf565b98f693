using System.Buffers.Binary;
using System.Text;

namespace SoftQ.Learning.LibTorch;

/// <summary>
/// The sections of a 64-bit little-endian ELF shared library, as the System V ABI lays them out. Whatever it does not understand it
/// refuses with an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class ElfImage
{
    public const uint Relocations = 4;
    public const uint RelocationsWithoutAddend = 9;
    public const uint DynamicSymbols = 11;
    public const uint VersionDefinitions = 0x6ffffffd;
    public const uint VersionNeeds = 0x6ffffffe;
    public const uint SymbolVersions = 0x6fffffff;

    private const int HeaderSize = 64;
    private const int SectionHeaderSize = 64;
    private const int SharedObject = 3;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly ElfSection[] _sections;

    public ElfImage(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderSize || !bytes.Span.StartsWith("\u007fELF"u8))
            throw new InvalidDataException("It is no ELF file.");
        if (bytes.Span[4] != 2 || bytes.Span[5] != 1)
            throw new InvalidDataException("It is an ELF file, but not a 64-bit little-endian one.");
        if (UInt16(0x10) != SharedObject)
            throw new InvalidDataException("It is an ELF file, but not a shared library.");
        var table = Position(UInt64(0x28));
        var count = UInt16(0x3c);
        if (count == 0 || UInt16(0x3a) != SectionHeaderSize)
            throw new InvalidDataException("It has no section headers of the usual size.");
        Require(table, count * SectionHeaderSize);
        _sections = new ElfSection[count];
        for (var i = 0; i < count; i++)
            _sections[i] = ReadSection(table + i * SectionHeaderSize);
    }

    public IReadOnlyList<ElfSection> Sections => _sections;

    /// <summary>The only section of a type, or null.</summary>
    public ElfSection? Section(uint type)
    {
        var matches = _sections.Where(section => section.Type == type).ToArray();
        return matches.Length > 1
            ? throw new InvalidDataException($"It has {matches.Length} sections of type 0x{type:x}; expected one.")
            : matches.SingleOrDefault();
    }

    public ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, sizeof(ushort)));

    public uint UInt32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(offset, sizeof(uint)));

    public ulong UInt64(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(Slice(offset, sizeof(ulong)));

    /// <summary>A string of the string table that a section links to.</summary>
    public string LinkedString(ElfSection section, uint offset)
    {
        if (section.Link >= _sections.Length || offset >= _sections[section.Link].Size)
            throw new InvalidDataException($"It has a string outside its string table, at {offset}.");
        var strings = _sections[section.Link];
        var rest = Slice(strings.Offset, strings.Size)[(int)offset..];
        var length = rest.IndexOf((byte)0);
        return length < 0 ? throw new InvalidDataException("It has a string without an end.") : Encoding.ASCII.GetString(rest[..length]);
    }

    private ElfSection ReadSection(int header)
    {
        const uint noBits = 8;
        var type = UInt32(header + 4);
        var size = type == noBits ? 0 : Position(UInt64(header + 32));
        var offset = size == 0 ? 0 : Position(UInt64(header + 24));
        Require(offset, size);
        return new ElfSection(type, offset, size, Position(UInt32(header + 40)));
    }

    private ReadOnlySpan<byte> Slice(int offset, int length)
    {
        Require(offset, length);
        return _bytes.Span.Slice(offset, length);
    }

    private void Require(int offset, int length)
    {
        if (offset < 0 || length < 0 || offset > _bytes.Length - length)
            throw new InvalidDataException($"It is cut off: bytes {offset} to {(long)offset + length} are needed, it has {_bytes.Length}.");
    }

    private static int Position(ulong value) =>
        value <= int.MaxValue ? (int)value : throw new InvalidDataException($"It refers to byte {value}, beyond what is read here.");
}
