using System.Buffers.Binary;
using SoftQ.Learning.LibTorch;

namespace SoftQ.Learning.Tests.LibTorch;

/// <summary>TorchSharp's native library for Linux, as its package has it, and ways to damage a copy of it.</summary>
internal static class ShippedLibrary
{
    public const string UnusedVersion = "GLIBCXX_3.4.32";
    public const string UsedVersion = "GLIBCXX_3.4.21";

    public static string Path { get; } = System.IO.Path.Combine(
        LibTorchSearch.OfProcess(LibTorchPlatform.Current).RecordedFolders[^1], "../../linux-x64/native/libLibTorchSharp.so");

    public static byte[] Bytes() => File.ReadAllBytes(Path);

    /// <summary>The versions of libstdc++ that the library asks for, but for some.</summary>
    public static string[] VersionsWithout(params string[] missing) =>
        [.. new SymbolVersionTable(Bytes()).Needs().Where(IsStandardLibrary).Select(static need => need.Version).Except(missing)];

    public static SymbolVersionNeed Need(this SymbolVersionTable table, string version) =>
        table.Needs().Single(need => IsStandardLibrary(need) && need.Version == version);

    /// <summary>A copy whose first relocation refers to a symbol of a version.</summary>
    public static byte[] WithRelocationOf(string version)
    {
        var bytes = Bytes();
        var image = new ElfImage(bytes);
        var index = new SymbolVersionTable(bytes).Need(version).Index;
        var versions = image.Section(ElfImage.SymbolVersions)!;
        var symbol = Enumerable.Range(0, versions.Size / 2).First(i => image.UInt16(versions.Offset + 2 * i) == index);
        var relocations = image.Sections.First(section => section.Type == ElfImage.Relocations);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(relocations.Offset + 12), (uint)symbol);
        return bytes;
    }

    private static bool IsStandardLibrary(SymbolVersionNeed need) => need.Library == RelaxedLibrary.StandardLibrary;
}
