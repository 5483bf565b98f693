namespace SoftQ.Architecture.Tests;

public class ProjectReferenceTests
{
    public static TheoryData<string> Projects => [.. Repository.Projects.Select(static project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string name)
    {
        var project = Find(name);
        Assert.Empty(project.References.Except(Layers.MayReference(name)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_hosting_takes_the_Autofac_packages(string name)
    {
        var packages = Find(name).Packages.Where(static package => package.StartsWith("Autofac", StringComparison.Ordinal));
        Assert.Equal(name == "SoftQ.Hosting" ? ["Autofac"] : [], packages);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_only_built_first_is_a_plugin_or_a_generator(string name) => Assert.All(
        Find(name).BuildOrder,
        static reference => Assert.True(Layers.IsPlugin(reference) || reference.StartsWith("SoftQ.Generators", StringComparison.Ordinal)));

    private static ProjectFile Find(string name) => Repository.Projects.Single(project => project.Name == name);
}
