namespace SoftQ.Architecture.Tests;

public class AssemblyReferenceTests
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static TheoryData<string> Assemblies => [.. Repository.Assemblies.Select(static assembly => assembly.Name)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_uses_only_what_lies_below_it(string name) =>
        Assert.Empty(Find(name).References.Where(Layers.IsOurs).Except(Layers.MayReference(name)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Only_hosting_uses_Autofac(string name) =>
        Assert.Equal(name == "SoftQ.Hosting", Find(name).References.Any(static reference => reference.StartsWith("Autofac", StringComparison.Ordinal)));

    [Fact]
    public void The_gym_uses_nothing_but_the_framework() =>
        Assert.All(Find("SoftQ.Gym").References, static reference => Assert.True(File.Exists(Path.Combine(Framework, reference + ".dll")), reference));

    [Fact]
    public void Learning_does_not_use_the_console() => Assert.DoesNotContain("System.Console", Find("SoftQ.Learning").Types);

    [Fact]
    public void Every_project_of_src_and_plugins_is_among_the_assemblies() => Assert.Equal(
        Repository.Projects.Where(static project => !project.Path.StartsWith("generators/", StringComparison.Ordinal)).Select(static project => project.Name).Order(),
        Repository.Assemblies.Select(static assembly => assembly.Name).Order());

    private static BuiltAssembly Find(string name) => Repository.Assemblies.Single(assembly => assembly.Name == name);
}
