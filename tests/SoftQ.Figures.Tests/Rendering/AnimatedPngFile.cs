using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace SoftQ.Figures.Tests.Rendering;

/// <summary>Reads an animated PNG file as its specification says, and refuses one that breaks it.</summary>
internal static class AnimatedPngFile
{
    private const int Signature = 8;

    /// <summary>The chunks of a file, with their checksums checked.</summary>
    public static IReadOnlyList<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = Signature; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var covered = file.AsSpan(at + 4, length + 4);
            Assert.Equal(Crc32.HashToUInt32(covered), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            chunks.Add((Encoding.ASCII.GetString(covered[..4]), covered[4..].ToArray()));
            at += 12 + length;
        }
        return chunks;
    }

    /// <summary>The pictures, each decoded from a plain PNG file of its own.</summary>
    public static IReadOnlyList<Picture> Pictures(byte[] file)
    {
        var chunks = Chunks(file);
        Assert.Equal(["IHDR", "acTL", "fcTL", "IDAT"], chunks.Take(4).Select(static chunk => chunk.Type));
        Assert.Equal("IEND", chunks[^1].Type);
        AssertSequence(chunks);
        var pixels = chunks.Where(static chunk => chunk.Type is "IDAT" or "fdAT").Select(static chunk => chunk.Type == "IDAT" ? chunk.Data : chunk.Data[4..]).ToArray();
        Assert.Equal(pixels.Length, BinaryPrimitives.ReadInt32BigEndian(chunks[1].Data));
        return [.. pixels.Select(data => new Picture(Plain(file.AsSpan(0, Signature + 25).ToArray(), data)))];
    }

    private static void AssertSequence(IReadOnlyList<(string Type, byte[] Data)> chunks)
    {
        var numbers = chunks.Where(static chunk => chunk.Type is "fcTL" or "fdAT").Select(static chunk => BinaryPrimitives.ReadInt32BigEndian(chunk.Data)).ToArray();
        Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
    }

    private static byte[] Plain(byte[] head, byte[] data)
    {
        byte[] covered = [.. "IDAT"u8, .. data];
        var (length, checksum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.HashToUInt32(covered));
        return [.. head, .. length, .. covered, .. checksum, 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];
    }
}
