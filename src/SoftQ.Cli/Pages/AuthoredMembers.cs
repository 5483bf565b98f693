using System.Reflection;

namespace SoftQ.Cli.Pages;

/// <summary>The members that an environment's author marked, and what their doc comments say.</summary>
/// <param name="type">The environment's class.</param>
/// <param name="documentation">The doc comments of its assembly.</param>
internal sealed class AuthoredMembers(Type type, DocumentationFile documentation)
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>What the class's comment says of it.</summary>
    public string Summary => documentation.Text($"T:{NameOf(type)}", "summary");

    /// <summary>Members with an attribute: those of base classes first, in the order of their comments.</summary>
    public IEnumerable<MemberInfo> With<TAttribute>()
        where TAttribute : Attribute
    {
        var levels = new Stack<Type>();
        for (var level = type; level is not null; level = level.BaseType)
            levels.Push(level);
        return levels.SelectMany(level => level.GetMembers(Declared)
            .Where(static member => member.IsDefined(typeof(TAttribute), inherit: false))
            .OrderBy(member => documentation.PlaceOf(IdOf(member))));
    }

    /// <summary>What the comment of a member says.</summary>
    /// <param name="member">The member.</param>
    /// <param name="tag">In which element of it.</param>
    /// <param name="name">That element's name, where it has one.</param>
    public string Text(MemberInfo? member, string tag, string? name = null) => member is null ? "" : documentation.Text(IdOf(member), tag, name);

    /// <summary>A member's name as its readers know it: <c>_angularVelocity</c> is angularVelocity.</summary>
    /// <param name="member">The member.</param>
    public static string CamelCase(MemberInfo member)
    {
        var name = member.Name.TrimStart('_');
        return name.Length == 0 ? member.Name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string IdOf(MemberInfo member)
    {
        var kind = member switch { FieldInfo => 'F', PropertyInfo => 'P', _ => 'M' };
        return $"{kind}:{NameOf(member.DeclaringType!)}.{member.Name}";
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');
}
