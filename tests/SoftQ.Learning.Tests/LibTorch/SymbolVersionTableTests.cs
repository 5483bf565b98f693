using SoftQ.Learning.LibTorch;

namespace SoftQ.Learning.Tests.LibTorch;

public class SymbolVersionTableTests
{
    private static readonly byte[] Shipped = ShippedLibrary.Bytes();

    [Fact]
    public void The_needs_of_the_shipped_library_are_read()
    {
        var needs = new SymbolVersionTable(Shipped).Needs();
        Assert.Contains(needs, static need => need is { Library: "libstdc++.so.6", Version: ShippedLibrary.UnusedVersion, IsWeak: false });
        Assert.Contains(needs, static need => need is { Library: "libc.so.6", Version: "GLIBC_2.34" });
        Assert.Contains(needs, static need => need is { Library: "libgcc_s.so.1", Version: "GCC_3.0" });
    }

    [Fact]
    public void No_relocation_refers_to_the_unused_version()
    {
        var table = new SymbolVersionTable(Shipped);
        Assert.False(table.IsRelocated(table.Need(ShippedLibrary.UnusedVersion)));
        Assert.True(table.IsRelocated(table.Need(ShippedLibrary.UsedVersion)));
    }

    [Fact]
    public void A_relocation_of_the_unused_version_is_seen()
    {
        var table = new SymbolVersionTable(ShippedLibrary.WithRelocationOf(ShippedLibrary.UnusedVersion));
        Assert.True(table.IsRelocated(table.Need(ShippedLibrary.UnusedVersion)));
    }

    [Fact]
    public void Making_a_need_weak_changes_its_flags_and_nothing_else()
    {
        var table = new SymbolVersionTable(Shipped);
        var need = table.Need(ShippedLibrary.UnusedVersion);
        var weak = table.WithWeak([need]);
        Assert.Equal([need.FlagsOffset], Enumerable.Range(0, weak.Length).Where(i => weak[i] != Shipped[i]));
        Assert.Equal(need with { IsWeak = true }, new SymbolVersionTable(weak).Need(need.Version));
    }

    [Fact]
    public void Making_a_need_weak_twice_changes_nothing_more()
    {
        var table = new SymbolVersionTable(Shipped);
        var weak = table.WithWeak([table.Need(ShippedLibrary.UnusedVersion)]);
        var weakTable = new SymbolVersionTable(weak);
        Assert.Equal(weak, weakTable.WithWeak([weakTable.Need(ShippedLibrary.UnusedVersion)]));
    }

    [Fact]
    public void The_versions_that_the_systems_library_defines_are_read()
    {
        var path = LoadedLibrary.Path(RelaxedLibrary.StandardLibrary);
        Assert.NotNull(path);
        var versions = RelaxedLibrary.VersionsOffered(path);
        Assert.Superset(ShippedLibrary.VersionsWithout(ShippedLibrary.UnusedVersion).ToHashSet(), versions.ToHashSet());
    }

    [Fact]
    public void What_is_no_64_bit_little_endian_shared_library_is_refused()
    {
        Refused([], "no ELF file");
        Refused(new byte[4096], "no ELF file");
        Refused(With(4, 1), "not a 64-bit little-endian one");
        Refused(With(5, 2), "not a 64-bit little-endian one");
        Refused(With(0x10, 2), "not a shared library");
        Refused(With(0x3a, 40), "no section headers of the usual size");

        static byte[] With(int offset, byte value)
        {
            var bytes = Shipped.ToArray();
            bytes[offset] = value;
            return bytes;
        }

        static void Refused(byte[] bytes, string reason) =>
            Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => new SymbolVersionTable(bytes)).Message);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(300_000)]
    [InlineData(2_000_000)]
    public void A_library_that_is_cut_off_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => new SymbolVersionTable(Shipped.AsMemory(..length)));

    [Fact]
    public void A_library_that_lacks_its_last_byte_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new SymbolVersionTable(Shipped.AsMemory(..^1)));

    [Fact]
    public void Any_damaged_byte_of_the_version_needs_is_read_or_refused()
    {
        var bytes = Shipped.ToArray();
        var section = new ElfImage(bytes).Section(ElfImage.VersionNeeds)!;
        var refused = 0;
        for (var i = section.Offset; i < section.Offset + section.Size; i++)
        {
            bytes[i] ^= 0xff;
            if (Record.Exception(() => new SymbolVersionTable(bytes).Needs()) is { } failure)
            {
                Assert.IsType<InvalidDataException>(failure);
                refused++;
            }
            bytes[i] ^= 0xff;
        }
        Assert.InRange(refused, 1, section.Size);
    }
}
