namespace SoftQ.Learning.LibTorch;

/// <summary>
/// The symbol versions that an ELF shared library asks for and defines, as the Linux Standard Base describes them (Symbol Versioning).
/// Pure over the bytes; refuses with an <see cref="InvalidDataException"/> what it does not understand.
/// </summary>
/// <param name="bytes">The file.</param>
internal sealed class SymbolVersionTable(ReadOnlyMemory<byte> bytes)
{
    private const ushort Weak = 2;
    private const int VersionIndexMask = 0x7fff;

    private readonly ElfImage _image = new(bytes);

    /// <summary>The versions that the file asks for.</summary>
    public IReadOnlyList<SymbolVersionNeed> Needs()
    {
        var needs = new List<SymbolVersionNeed>();
        if (_image.Section(ElfImage.VersionNeeds) is not { } section)
            return needs;
        foreach (var library in Chain(section, section.Offset, nextField: 12))
        {
            RequireFormat(_image.UInt16(library));
            var name = _image.LinkedString(section, _image.UInt32(library + 4));
            foreach (var entry in Chain(section, library + (int)_image.UInt32(library + 8), nextField: 12))
            {
                var version = _image.LinkedString(section, _image.UInt32(entry + 8));
                var isWeak = (_image.UInt16(entry + 4) & Weak) != 0;
                needs.Add(new(name, version, _image.UInt16(entry + 6) & VersionIndexMask, FlagsOffset: entry + 4, isWeak));
            }
        }
        return needs;
    }

    /// <summary>The versions that the file defines.</summary>
    public IReadOnlyList<string> Definitions()
    {
        var versions = new List<string>();
        if (_image.Section(ElfImage.VersionDefinitions) is not { } section)
            return versions;
        foreach (var definition in Chain(section, section.Offset, nextField: 16))
        {
            RequireFormat(_image.UInt16(definition));
            var name = definition + (int)_image.UInt32(definition + 12);
            versions.Add(_image.LinkedString(section, _image.UInt32(name)));
        }
        return versions;
    }

    /// <summary>Whether a relocation refers to a symbol of a version, so that the file cannot run without it.</summary>
    public bool IsRelocated(SymbolVersionNeed need)
    {
        var versions = _image.Section(ElfImage.SymbolVersions) ?? throw new InvalidDataException("It has no symbol versions.");
        var symbols = _image.Section(ElfImage.DynamicSymbols) ?? throw new InvalidDataException("It has no dynamic symbols.");
        if (versions.Size / sizeof(ushort) != symbols.Size / 24)
            throw new InvalidDataException("It does not have one version for each dynamic symbol.");
        return RelocatedSymbols().Any(symbol => (_image.UInt16(VersionOf(symbol)) & VersionIndexMask) == need.Index);

        int VersionOf(uint symbol) => symbol < versions.Size / sizeof(ushort)
            ? versions.Offset + (int)symbol * sizeof(ushort)
            : throw new InvalidDataException($"It has a relocation of symbol {symbol}, which does not exist.");
    }

    /// <summary>A copy of the file that loads without some of the versions that it asks for.</summary>
    public byte[] WithWeak(IEnumerable<SymbolVersionNeed> needs)
    {
        var copy = bytes.ToArray();
        foreach (var need in needs)
            copy[need.FlagsOffset] |= (byte)Weak;
        return copy;
    }

    private IEnumerable<uint> RelocatedSymbols()
    {
        foreach (var section in _image.Sections)
        {
            var size = section.Type switch { ElfImage.Relocations => 24, ElfImage.RelocationsWithoutAddend => 16, _ => 0 };
            for (var at = 0; size > 0 && at + size <= section.Size; at += size)
                yield return (uint)(_image.UInt64(section.Offset + at + 8) >> 32);
        }
    }

    private IEnumerable<int> Chain(ElfSection section, int first, int nextField)
    {
        for (var at = first; ;)
        {
            if (at < section.Offset || at > section.Offset + section.Size - nextField - sizeof(uint))
                throw new InvalidDataException($"It has a version entry outside its section, at {at}.");
            yield return at;
            var next = (int)_image.UInt32(at + nextField);
            if (next == 0)
                yield break;
            if (next < 0)
                throw new InvalidDataException("Its version entries run backwards.");
            at += next;
        }
    }

    private static void RequireFormat(ushort format)
    {
        if (format != 1)
            throw new InvalidDataException($"Its version entries have format {format}; expected 1.");
    }
}
