using System.Reflection;

namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>
/// Looks members of foreign types up, by name and one at a time: a signature that mentions a missing assembly, as that of
/// <c>Render</c> may, is then never looked at.
/// </summary>
internal static class Members
{
    /// <summary>A public instance method.</summary>
    /// <param name="owner">The type.</param>
    /// <param name="fits">Whether a method is the one.</param>
    /// <param name="expected">Its signature, for people.</param>
    /// <param name="names">The names that it may have, the preferred one first.</param>
    /// <exception cref="GymNetException">There is none.</exception>
    public static MethodInfo Method(Type owner, Func<MethodInfo, bool> fits, string expected, params string[] names) =>
        names.SelectMany(name => Named(owner, name)).FirstOrDefault(fits)
        ?? throw Absent(owner, expected, [.. names.SelectMany(name => Named(owner, name)).Select(static method => method.ToString()!)]);

    /// <summary>A public instance property with a value.</summary>
    /// <param name="owner">The type.</param>
    /// <param name="name">The property's name.</param>
    /// <exception cref="GymNetException">There is none.</exception>
    public static PropertyInfo Property(Type owner, string name) =>
        owner.GetProperty(name, BindingFlags.Public | BindingFlags.Instance) is { CanRead: true } property ? property : throw Absent(owner, name, []);

    /// <summary>The value of a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="owner">The object that has it.</param>
    /// <exception cref="GymNetException">Its getter threw.</exception>
    public static object? Value(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);
        }
        catch (Exception exception)
        {
            throw GymNetException.Thrown(owner.GetType(), property.Name, exception);
        }
    }

    /// <summary>Whether a method takes one value of a type.</summary>
    /// <param name="method">The method.</param>
    /// <param name="types">The types.</param>
    public static bool TakesOneOf(MethodInfo method, params Type[] types) =>
        method.GetParameters() is [var parameter] && types.Contains(parameter.ParameterType);

    private static IEnumerable<MethodInfo> Named(Type owner, string name) =>
        owner.GetMember(name, MemberTypes.Method, BindingFlags.Public | BindingFlags.Instance).Cast<MethodInfo>();

    private static GymNetException Absent(Type owner, string expected, string[] found)
    {
        var assembly = owner.Assembly.GetName();
        return new GymNetException(
            $"'{owner.FullName}' of '{assembly.Name}' {assembly.Version} has no member {expected}; found {(found.Length == 0 ? "none of this name" : string.Join(", ", found))}. "
            + "Is this assembly the one that Gym.NET, or its version of NumSharp, brings?");
    }
}
