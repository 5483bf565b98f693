using System.Text.RegularExpressions;

namespace SoftQ.Generators.Tests;

public sealed partial class ShapeTests
{
    public static TheoryData<string> Shapes => Shape.All;

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task The_generated_code_is_as_agreed(string shape) =>
        Verifier.Verify(VersionOfTheGenerator().Replace(Shape.Run(shape).Text, "{version}"), extension: "cs")
            .UseDirectory("_snapshots")
            .UseParameters(shape);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_generated_code_compiles_without_a_warning(string shape)
    {
        Assert.Empty(Shape.Run(shape).Problems);
        Assert.Empty(await GeneratorHarness.Analyze(Shape.Read(shape)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_line_ends_the_same_way(string shape) =>
        Assert.DoesNotContain('\r', Shape.Run(shape).Text);

    [Fact]
    public void An_assembly_without_plugins_gets_no_file() =>
        Assert.Empty(GeneratorHarness.Run("public class Plain;").Files);

    [GeneratedRegex("""(?<="SoftQ\.Generators", ")[^"]*""")]
    private static partial Regex VersionOfTheGenerator();
}
