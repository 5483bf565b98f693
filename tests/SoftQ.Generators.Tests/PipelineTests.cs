using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Tests;

public sealed class PipelineTests
{
    public static TheoryData<string> Shapes => Shape.All;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Models_hold_no_symbol_syntax_location_or_compilation(string shape)
    {
        var steps = Shape.Run(shape).Result.Results.Single().TrackedSteps;
        var names = typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var run in names.Where(steps.ContainsKey).SelectMany(name => steps[name]))
        {
            foreach (var output in run.Outputs)
                Walk(output.Value, seen);
        }
        Assert.NotEmpty(seen);
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        var files = new[] { "MultiGoal", "SeveralParts", "KernelAndSampler", "Nested" }.Select(static shape => (shape + ".cs", Shape.Read(shape))).ToList();
        var parts = Shape.Read("SeveralParts").Split("internal sealed partial class");
        files[1] = ("A.cs", parts[0] + "internal sealed partial class" + parts[1]);
        files.Add(("B.cs", "using SoftQ;\nnamespace Shapes;\ninternal sealed partial class" + parts[2]));
        var forward = GeneratorHarness.Run(GeneratorHarness.Compile(files));
        files.Reverse();
        Assert.Equal(forward.Text, GeneratorHarness.Run(GeneratorHarness.Compile(files)).Text);
        Assert.Empty(forward.Problems);
    }

    [Fact]
    public void Types_whose_names_differ_in_case_only_get_files_of_their_own()
    {
        var run = GeneratorHarness.Run("""
            using SoftQ;

            namespace Shapes
            {
                [ParameterSet] public partial record Options;
                [ParameterSet] public partial record OPTIONS;
            }

            namespace shapes
            {
                [ParameterSet] public partial record oPTIONS;
            }
            """);
        Assert.Empty(run.Problems);
        Assert.Equal(["Shapes.OPTIONS.g.cs", "Shapes.Options-2.g.cs", "shapes.oPTIONS-3.g.cs"], run.Files.Select(static file => file.HintName));
    }

    [Fact]
    public void An_attribute_on_two_parts_gives_one_file()
    {
        var run = GeneratorHarness.Run("""
            using SoftQ;

            [ParameterSet] public partial record Options;
            [ParameterSet] public partial record Options;
            """);
        Assert.Equal(["Options.g.cs"], run.Files.Select(static file => file.HintName));
        Assert.Equal(["CS0579"], run.Problems.Select(static problem => problem.Id));
    }

    [Fact]
    public void Attributes_of_the_same_name_from_elsewhere_are_left_alone()
    {
        var run = GeneratorHarness.Run("""
            [Environment("X-v0")] public partial class X;

            public sealed class EnvironmentAttribute(string id) : System.Attribute
            {
                public string Id => id;
            }
            """);
        Assert.Empty(run.Files);
    }

    // A reference to a newer compiler than the one in use would leave everything ungenerated, with no more than a warning.
    [Theory]
    [InlineData(typeof(AuthoringGenerator))]
    [InlineData(typeof(CodeFixes.AuthoringFix))]
    public void The_oldest_supported_SDK_can_load_what_the_compiler_loads(Type type)
    {
        var references = type.Assembly.GetReferencedAssemblies().ToDictionary(static reference => reference.Name!, static reference => reference.Version!);
        Assert.All(
            references.Where(static reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            static reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Value));
        Assert.Contains("netstandard", references.Keys);
        Assert.True(references.TryGetValue("System.Collections.Immutable", out var immutable) && immutable <= new Version(7, 0, 0, 0));
    }

    [Fact]
    public void A_compilation_is_let_go_after_the_run()
    {
        var driver = GeneratorHarness.Driver(trackSteps: false);
        var weak = RunAndForget(ref driver);
        // The driver holds what a run removed until the run after it.
        for (var i = 0; i < 2; i++)
            driver = driver.RunGenerators(GeneratorHarness.Compile(("Source.cs", Shape.Read("DiscreteAction"))));
        for (var i = 0; i < 10 && weak.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(weak.IsAlive);
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunAndForget(ref GeneratorDriver driver)
    {
        var compilation = GeneratorHarness.Compile(("Source.cs", Shape.Read("MultiGoal")));
        driver = driver.RunGenerators(compilation);
        return new WeakReference(compilation);
    }

    private static void Walk(object? node, HashSet<object> seen)
    {
        if (node is null || node is string || !seen.Add(node))
            return;
        Assert.False(node is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or Compilation or SemanticModel, $"A model holds a {node.GetType()}.");
        if (node.GetType().IsPrimitive || node.GetType().IsEnum)
            return;
        if (node is IEnumerable elements)
        {
            foreach (var element in elements)
                Walk(element, seen);
        }
        foreach (var field in node.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            Walk(field.GetValue(node), seen);
    }
}
