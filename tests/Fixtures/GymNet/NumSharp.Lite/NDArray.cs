#if LONG_INDICES
using Index = long;
#else
using Index = int;
#endif

namespace NumSharp;

/// <summary>An array as NumSharp has it, as far as environments and their users need one. It may be a view with a stride.</summary>
public class NDArray
{
    private readonly Array _values;
    private readonly int _stride = 1;
    private readonly int[] _lengths;

    public NDArray(Array values, Shape shape = default, char order = 'C')
    {
        _lengths = [.. Enumerable.Range(0, values.Rank).Select(values.GetLength)];
        // NumSharp keeps its data in one row.
        _values = Array.CreateInstance(values.GetType().GetElementType()!, values.Length);
        var index = 0;
        foreach (var value in values)
            _values.SetValue(value, index++);
        if (shape.dimensions is { } dimensions)
            _lengths = [.. dimensions.Select(static length => (int)length)];
    }

    private NDArray(Array values, int stride)
    {
        (_values, _stride) = (values, stride);
        _lengths = [values.Length / stride];
    }

    public Type dtype => _values.GetType().GetElementType()!;

    public NPTypeCode typecode => (NPTypeCode)Type.GetTypeCode(dtype);

    public Index size => _values.Length / _stride;

    public Index[] shape => [.. _lengths.Select(static length => (Index)length)];

    public T GetAtIndex<T>(Index index)
        where T : unmanaged => Typed<T>()[index * _stride];

    public void SetAtIndex<T>(T value, Index index)
        where T : unmanaged => Typed<T>()[index * _stride] = value;

    public T[] ToArray<T>()
        where T : unmanaged => [.. Typed<T>()];

    /// <summary>Every second element, without a copy: what <c>array["::2"]</c> gives.</summary>
    public NDArray this[string slice] => slice == "::2" ? new NDArray(_values, stride: 2) : throw new NotSupportedException(slice);

    private T[] Typed<T>() => _values as T[] ?? throw new ArrayTypeMismatchException($"The array is of {dtype.Name}, not of {typeof(T).Name}.");
}
