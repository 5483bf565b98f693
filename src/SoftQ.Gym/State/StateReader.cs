using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SoftQ.Gym.State;

/// <summary>Reads what a <see cref="StateWriter"/> wrote, in the same order, and refuses an entry with another name or size.</summary>
/// <param name="stream">Holds the entries; stays open.</param>
public sealed class StateReader(Stream stream)
{
    private string _path = "";

    /// <summary>Reads one value.</summary>
    /// <param name="name">The name that it was written under.</param>
    /// <exception cref="StateMismatchException">The next entry is another one.</exception>
    public T Read<T>(string name)
        where T : unmanaged
    {
        var value = default(T);
        ReadSpan(name, MemoryMarshal.CreateSpan(ref value, 1));
        return value;
    }

    /// <summary>Reads a row of values of a known length.</summary>
    /// <param name="name">The name that it was written under.</param>
    /// <param name="values">Receives the values.</param>
    /// <exception cref="StateMismatchException">The next entry is another one, or has another length.</exception>
    public void ReadSpan<T>(string name, Span<T> values)
        where T : unmanaged
    {
        var count = ReadHeader(name, Unsafe.SizeOf<T>());
        if (count != values.Length)
            throw new StateMismatchException($"State '{_path}{name}' has {count} elements; expected {values.Length}.");
        Fill(name, MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads a row of values of any length.</summary>
    /// <param name="name">The name that it was written under.</param>
    /// <exception cref="StateMismatchException">The next entry is another one.</exception>
    public T[] ReadArray<T>(string name)
        where T : unmanaged
    {
        var count = ReadHeader(name, Unsafe.SizeOf<T>());
        if (stream.CanSeek && count > (stream.Length - stream.Position) / Unsafe.SizeOf<T>())
            throw new StateMismatchException($"State '{_path}{name}' claims {count} elements, more than the file holds; it is damaged.");
        var values = new T[count];
        Fill(name, MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Reads a string that may be null.</summary>
    /// <param name="name">The name that it was written under.</param>
    public string? ReadString(string name) => Read<bool>(name + ".present") ? new string(ReadArray<char>(name)) : null;

    /// <summary>Restores a part from the entries named under <paramref name="name"/>.</summary>
    /// <param name="name">The name that it was written under.</param>
    /// <param name="part">The part.</param>
    public void Read(string name, ICapturable part)
    {
        var outer = _path;
        _path = $"{outer}{name}/";
        part.Restore(this);
        _path = outer;
    }

    private long ReadHeader(string name, int elementSize)
    {
        Span<byte> number = stackalloc byte[8];
        Fill(name, number[..2]);
        var path = new byte[BinaryPrimitives.ReadUInt16LittleEndian(number)];
        Fill(name, path);
        var found = Encoding.UTF8.GetString(path);
        if (found != _path + name)
            throw new StateMismatchException($"State '{_path}{name}' was expected next; found '{found}'. The state is of another object or version.");
        Fill(name, number[..2]);
        var foundSize = BinaryPrimitives.ReadUInt16LittleEndian(number);
        if (foundSize != elementSize)
            throw new StateMismatchException($"State '{found}' has elements of {foundSize} bytes; expected {elementSize}.");
        Fill(name, number);
        var count = BinaryPrimitives.ReadInt64LittleEndian(number);
        return count >= 0 ? count : throw new StateMismatchException($"State '{found}' claims {count} elements; it is damaged.");
    }

    private void Fill(string name, Span<byte> bytes)
    {
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException exception)
        {
            throw new StateMismatchException($"The state ends before '{_path}{name}' is complete; it is truncated.", exception);
        }
    }
}
