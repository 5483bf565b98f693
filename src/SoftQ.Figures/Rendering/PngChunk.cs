using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace SoftQ.Figures.Rendering;

/// <summary>
/// A piece of a PNG file: a type of four letters and data. In the file the data's length comes first and a checksum of both last (PNG
/// specification, third edition, section 5.3).
/// </summary>
/// <param name="Type">The four letters.</param>
/// <param name="Data">The data.</param>
internal readonly record struct PngChunk(string Type, ReadOnlyMemory<byte> Data)
{
    /// <summary>What every PNG file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>The chunks of a file.</summary>
    /// <param name="png">The file.</param>
    public static IEnumerable<PngChunk> Of(ReadOnlyMemory<byte> png)
    {
        for (var rest = png[Signature.Length..]; !rest.IsEmpty;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest.Span);
            yield return new PngChunk(Encoding.ASCII.GetString(rest.Span.Slice(4, 4)), rest.Slice(8, length));
            rest = rest[(12 + length)..];
        }
    }

    /// <summary>Writes the chunk.</summary>
    /// <param name="file">Receives it.</param>
    public void WriteTo(Stream file)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, Data.Length);
        file.Write(number);
        var type = Encoding.ASCII.GetBytes(Type);
        file.Write(type);
        file.Write(Data.Span);
        var checksum = new Crc32();
        checksum.Append(type);
        checksum.Append(Data.Span);
        BinaryPrimitives.WriteUInt32BigEndian(number, checksum.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
