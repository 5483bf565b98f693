using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;

namespace SoftQ.Generators.Tests;

public sealed class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] Descriptors = [.. typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
        .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Descriptors_release_tables_pages_and_analyzers_have_the_same_ids()
    {
        var ids = Descriptors.Select(static descriptor => descriptor.Id).ToArray();
        Assert.Equal(ids, ids.Distinct());
        Assert.Equal(ids, Documentation.Pages.Order(StringComparer.Ordinal));
        Assert.Equal(ids, Documentation.Releases.Select(static row => row.Id));
        Assert.Equal(ids, Documentation.Index.Select(static row => row.Id));
        var supported = GeneratorHarness.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics);
        Assert.Equal(ids, supported.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tables_say_what_the_descriptors_say()
    {
        var titles = Descriptors.Select(static descriptor => (descriptor.Id, descriptor.Title.ToString(CultureInfo.InvariantCulture))).ToArray();
        Assert.Equal(titles, Documentation.Releases.Select(static row => (row.Id, row.Title)));
        Assert.Equal(titles, Documentation.Index);
        Assert.Equal(titles, Documentation.Pages.Order(StringComparer.Ordinal).Select(static id => (id, Documentation.Title(id))));
        Assert.Equal(Descriptors.Select(static descriptor => descriptor.DefaultSeverity.ToString()), Documentation.Releases.Select(static row => row.Severity));
    }

    [Fact]
    public void Every_descriptor_links_to_its_page() =>
        Assert.All(Descriptors, static descriptor => Assert.EndsWith($"docs/diagnostics/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_code_of_a_page_is_reported_and_nothing_is_generated_from_a_mistake(string id)
    {
        var (code, isMistake) = (Documentation.Code(id, "Wrong"), new AuthoringAnalyzer().SupportedDiagnostics.Any(descriptor => descriptor.Id == id));
        var diagnostics = await GeneratorHarness.Analyze(code);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.True(!isMistake || GeneratorHarness.Run(code).Files.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_code_of_a_page_compiles(string id)
    {
        var run = GeneratorHarness.Run(Documentation.Code(id, "Right"));
        Assert.NotEmpty(run.Files);
        Assert.Empty(run.Problems);
        Assert.Empty(await GeneratorHarness.Analyze(Documentation.Code(id, "Right")));
    }
}
