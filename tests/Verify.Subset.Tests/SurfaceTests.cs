using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Verify.Subset.Tests;

/// <summary>
/// Holds the subset against the package's public members, as recorded in <c>verify-surface.txt</c>: whatever compiles with the subset
/// compiles with the package.
/// </summary>
public sealed class SurfaceTests
{
    [Fact]
    public void The_subset_declares_only_what_the_package_has()
    {
        var recorded = File.ReadAllLines(Path.Combine(SourceFolder(), "verify-surface.txt")).Where(static line => !line.StartsWith('#')).ToHashSet();
        string[] declared = [.. typeof(Verifier).Assembly.GetExportedTypes().SelectMany(Members)];

        Assert.NotEmpty(declared);
        Assert.Empty(declared.Except(recorded));
    }

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(static member => member is not FieldInfo { IsSpecialName: true } && !Overrides(member))
        .Select(member => $"{type.FullName}: {Signature(member)}");

    // What xunit calls is xunit's.
    private static bool Overrides(MemberInfo member) => member is MethodInfo method && method.GetBaseDefinition() != method;

    private static string Signature(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var optional = parameter.HasDefaultValue ? $" = {Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture) switch { null or "" => "default", var text => text }}" : "";
        return $"{many}{Name(parameter.ParameterType)} {parameter.Name}{optional}";
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string SourceFolder([CallerFilePath] string sourceFile = "") => Path.GetDirectoryName(sourceFile)!;
}
