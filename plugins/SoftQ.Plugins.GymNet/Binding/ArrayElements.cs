using System.Linq.Expressions;

namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>
/// Copies elements between a NumSharp NDArray and floats, one by one by their flat index: this alone is right for views too, in every
/// version, and allocates nothing. Versions differ in the type of an index and of a size, int or long.
/// </summary>
/// <param name="arrayType">The NDArray of the environment's own NumSharp.</param>
internal sealed class ArrayElements(Type arrayType)
{
    // NumSharp's NPTypeCode numbers its types as .NET's TypeCode does.
    private static readonly Dictionary<TypeCode, Type> ElementTypes = new()
    {
        [TypeCode.Boolean] = typeof(bool),
        [TypeCode.SByte] = typeof(sbyte),
        [TypeCode.Byte] = typeof(byte),
        [TypeCode.Int16] = typeof(short),
        [TypeCode.UInt16] = typeof(ushort),
        [TypeCode.Int32] = typeof(int),
        [TypeCode.UInt32] = typeof(uint),
        [TypeCode.Int64] = typeof(long),
        [TypeCode.UInt64] = typeof(ulong),
        [TypeCode.Single] = typeof(float),
        [TypeCode.Double] = typeof(double),
    };

    private readonly Func<object, int> _size = Number(arrayType, "size");
    private readonly Func<object, int> _typeCode = Number(arrayType, "typecode");

    /// <summary>The number of elements of an array.</summary>
    /// <param name="array">The array.</param>
    public int Size(object array) => _size(array);

    /// <summary>The type of an array's elements.</summary>
    /// <param name="array">The array.</param>
    public TypeCode TypeCodeOf(object array) => (TypeCode)_typeCode(array);

    /// <summary>Compiles a copy from an array to floats.</summary>
    /// <param name="typeCode">The type of the array's elements.</param>
    /// <exception cref="GymNetException">They are no numbers that it knows.</exception>
    public Action<object, float[]> Reader(TypeCode typeCode)
    {
        var type = ElementType(typeCode);
        var get = Members.Method(
            arrayType, static method => method.IsGenericMethodDefinition && Members.TakesOneOf(method, typeof(int), typeof(long)), "GetAtIndex<T>(index)", "GetAtIndex");
        return Loop((array, index, floats) =>
        {
            Expression element = Expression.Call(array, get.MakeGenericMethod(type), Expression.Convert(index, get.GetParameters()[0].ParameterType));
            var number = type == typeof(bool)
                ? Expression.Condition(element, Expression.Constant(1f), Expression.Constant(0f))
                : type == typeof(float) ? element : Expression.Convert(element, typeof(float));
            return Expression.Assign(Expression.ArrayAccess(floats, index), number);
        });
    }

    /// <summary>Compiles a copy from floats to an array.</summary>
    /// <param name="typeCode">The type of the array's elements.</param>
    /// <exception cref="GymNetException">They are no numbers that it knows.</exception>
    public Action<object, float[]> Writer(TypeCode typeCode)
    {
        var type = ElementType(typeCode);
        var set = Members.Method(
            arrayType,
            static method => method.IsGenericMethodDefinition && method.GetParameters() is [{ ParameterType.IsGenericMethodParameter: true }, var index]
                && (index.ParameterType == typeof(int) || index.ParameterType == typeof(long)),
            "SetAtIndex<T>(value, index)",
            "SetAtIndex");
        return Loop((array, index, floats) => Expression.Call(
            array,
            set.MakeGenericMethod(type),
            Expression.Convert(Expression.ArrayIndex(floats, index), type),
            Expression.Convert(index, set.GetParameters()[1].ParameterType)));
    }

    /// <summary>The .NET type of elements.</summary>
    /// <param name="typeCode">NumSharp's code of it.</param>
    /// <exception cref="GymNetException">They are no numbers that it knows.</exception>
    public Type ElementType(TypeCode typeCode) => ElementTypes.TryGetValue(typeCode, out var type)
        ? type
        : throw new GymNetException(
            $"An array of '{arrayType.Assembly.GetName().Name}' {arrayType.Assembly.GetName().Version} has elements of the type code {(int)typeCode}; expected one of {string.Join(", ", ElementTypes.Keys)}.");

    private static Func<object, int> Number(Type arrayType, string property)
    {
        var array = Expression.Parameter(typeof(object), "array");
        var value = Expression.Property(Expression.Convert(array, arrayType), Members.Property(arrayType, property));
        return Expression.Lambda<Func<object, int>>(Expression.Convert(value, typeof(int)), array).Compile();
    }

    private Action<object, float[]> Loop(Func<Expression, Expression, Expression, Expression> body)
    {
        var given = Expression.Parameter(typeof(object), "given");
        var floats = Expression.Parameter(typeof(float[]), "floats");
        var array = Expression.Variable(arrayType, "array");
        var index = Expression.Variable(typeof(int), "index");
        var end = Expression.Label("end");
        var loop = Expression.Loop(
            Expression.Block(
                Expression.IfThen(Expression.Equal(index, Expression.ArrayLength(floats)), Expression.Break(end)),
                body(array, index, floats),
                Expression.PreIncrementAssign(index)),
            end);
        return Expression.Lambda<Action<object, float[]>>(
            Expression.Block([array, index], Expression.Assign(array, Expression.Convert(given, arrayType)), loop), given, floats).Compile();
    }
}
