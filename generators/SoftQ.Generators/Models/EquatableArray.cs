namespace SoftQ.Generators.Models;

/// <summary>Lets collection expressions make an <see cref="EquatableArray{T}"/>.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull => new(items.ToArray());
}
