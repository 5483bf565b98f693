using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftQ.Generators.Tests;

/// <summary>Generated code does not depend on the settings of the project that it lands in.</summary>
public sealed class StrictSettingsTests
{
    public static TheoryData<string> Shapes => Shape.All;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_generated_gives_a_warning_under_strict_settings(string shape)
    {
        var strict = GeneratorHarness.ParseOptions.WithFeatures([new("strict", "true")]);
        AssertClean(Run(shape, strict, GeneratorHarness.CompilationOptions.WithOverflowChecks(true), "[assembly: System.CLSCompliant(true)]"));
    }

    // The oldest SDK that the generator runs in brings C# 12.
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Generated_code_is_of_the_language_of_the_oldest_supported_SDK(string shape) =>
        AssertClean(Run(shape, GeneratorHarness.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp12), GeneratorHarness.CompilationOptions, ""));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_is_generated_does_not_depend_on_line_endings_or_nullable_settings(string shape)
    {
        var expected = Shape.Run(shape).Text;
        Assert.Equal(expected, GeneratorHarness.Run(Shape.Read(shape).ReplaceLineEndings("\r\n")).Text);
        AssertClean(Run(shape, GeneratorHarness.ParseOptions, GeneratorHarness.CompilationOptions.WithNullableContextOptions(NullableContextOptions.Disable), ""));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void What_is_generated_is_the_same_in_every_culture(string name)
    {
        string[] shapes = ["MultiGoal", "EveryObservation", "ParameterSets", "NestedParameters", "SeveralActions"];
        var expected = shapes.Select(static shape => Shape.Run(shape).Text).ToArray();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal(expected, shapes.Select(static shape => Shape.Run(shape).Text));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // What the author's own text gives under such settings is the author's.
    private static void AssertClean(GeneratorRun run)
    {
        Assert.NotEmpty(run.Files);
        Assert.DoesNotContain(run.Problems, problem => run.IsGenerated(problem));
    }

    private static GeneratorRun Run(string shape, CSharpParseOptions parse, CSharpCompilationOptions options, string more)
    {
        var trees = new[] { Shape.Read(shape), more }.Select(text => CSharpSyntaxTree.ParseText(text, parse));
        return GeneratorHarness.Run(CSharpCompilation.Create("Shapes.Plugins", trees, GeneratorHarness.References, options));
    }
}
