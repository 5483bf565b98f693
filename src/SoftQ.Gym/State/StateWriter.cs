using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SoftQ.Gym.State;

/// <summary>
/// Writes named values to a stream, in order. Each entry is: length of the name (2 bytes), name (UTF-8), size of an element
/// (2 bytes), number of elements (8 bytes), elements as they lie in memory (little endian on every supported machine).
/// </summary>
/// <param name="stream">Receives the entries; stays open.</param>
public sealed class StateWriter(Stream stream)
{
    private string _path = "";

    /// <summary>Writes one value.</summary>
    /// <param name="name">The entry's name; the reader asks for the same.</param>
    /// <param name="value">The value.</param>
    public void Write<T>(string name, T value)
        where T : unmanaged => WriteSpan(name, MemoryMarshal.CreateReadOnlySpan(ref value, 1));

    /// <summary>Writes a row of values.</summary>
    /// <param name="name">The entry's name; the reader asks for the same.</param>
    /// <param name="values">The values.</param>
    public void WriteSpan<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        WriteHeader(name, Unsafe.SizeOf<T>(), values.Length);
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes a string, which may be null.</summary>
    /// <param name="name">The entry's name.</param>
    /// <param name="value">The string.</param>
    public void Write(string name, string? value)
    {
        Write(name + ".present", value is not null);
        if (value is not null)
            WriteSpan<char>(name, value);
    }

    /// <summary>Writes a part's state; its entries are named under <paramref name="name"/>.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="part">The part.</param>
    public void Write(string name, ICapturable part)
    {
        var outer = _path;
        _path = $"{outer}{name}/";
        part.Capture(this);
        _path = outer;
    }

    private void WriteHeader(string name, int elementSize, long count)
    {
        var path = Encoding.UTF8.GetBytes(_path + name);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteUInt16LittleEndian(number, checked((ushort)path.Length));
        stream.Write(number[..2]);
        stream.Write(path);
        BinaryPrimitives.WriteUInt16LittleEndian(number, checked((ushort)elementSize));
        stream.Write(number[..2]);
        BinaryPrimitives.WriteInt64LittleEndian(number, count);
        stream.Write(number);
    }
}
