namespace SoftQ.Generators.Models;

/// <summary>How a piece of state is written and read back.</summary>
internal enum StateKind
{
    /// <summary>A value of an unmanaged type.</summary>
    Value,

    /// <summary>A value of an unmanaged type, or null.</summary>
    NullableValue,

    /// <summary>A string, or null.</summary>
    Text,

    /// <summary>An array that is replaced as a whole, or null.</summary>
    Array,

    /// <summary>The elements of an array that stays in place.</summary>
    FixedArray,

    /// <summary>The elements of an array of several dimensions that stays in place.</summary>
    FixedGrid,

    /// <summary>The elements of a list that stays in place.</summary>
    FixedList,

    /// <summary>An object that captures itself and stays in place.</summary>
    Part,
}
