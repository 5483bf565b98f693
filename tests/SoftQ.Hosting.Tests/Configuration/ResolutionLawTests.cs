using System.Globalization;
using CsCheck;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Tests.Configuration.Bad;

namespace SoftQ.Hosting.Tests.Configuration;

/// <summary>What holds for every configuration, tried on generated ones.</summary>
public sealed class ResolutionLawTests : IDisposable
{
    private const long Samples = 300;

    private readonly Resolution _resolution = new();

    public static TheoryData<string> Cultures => ["de-DE", "fa-IR", "tr-TR"];

    public void Dispose() => _resolution.Dispose();

    [Fact]
    public void Resolving_what_was_resolved_changes_nothing() => ForAll(pair =>
    {
        var once = _resolution.File(pair.Json).ToJson();
        Assert.Equal(once, _resolution.File(once).ToJson());
    });

    [Fact]
    public void The_order_of_keys_changes_nothing() => ForAll(pair =>
        Assert.Equal(_resolution.File(pair.Json).ToJson(), _resolution.File(pair.Shuffled).ToJson()));

    [Fact]
    public void The_order_of_plugin_folders_changes_nothing()
    {
        using var turned = new Resolution("Particular", "NewerContract", "Healthy");
        using var other = new Resolution("Healthy", "Particular", "NewerContract");
        ForAll(pair => Assert.Equal(other.File(pair.Json).ToJson(), turned.File(pair.Json).ToJson()));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_changes_nothing(string culture) => ForAll(pair =>
    {
        var expected = _resolution.File(pair.Json).ToJson();
        Assert.Equal(expected, In(culture, () => _resolution.File(pair.Json).ToJson()));
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_changes_no_finding(string culture)
    {
        foreach (var bad in BadValues.All.Concat(BadKeys.All))
        {
            var target = ConfigurationTarget.File(_resolution.Write(System.Text.Encoding.UTF8.GetString(bad.Content)));
            string Message() => Assert.Throws<ConfigurationException>(() => _resolution.Resolver().Resolve(target)).Message;
            Assert.Equal(Message(), In(culture, Message));
        }
    }

    [Fact]
    public void The_cultures_are_there_and_write_otherwise()
    {
        Assert.Equal("1,5", 1.5.ToString(new CultureInfo("de-DE")));
        Assert.NotEqual("-1.5", (-1.5).ToString(new CultureInfo("fa-IR")));
        Assert.Equal("İ", new CultureInfo("tr-TR").TextInfo.ToUpper("i"));
    }

    // One file is written again and again, so that samples come one after the other.
    private static void ForAll(Action<(string Json, string Shuffled)> law) => RandomConfigurations.Pairs.Sample(law, iter: Samples, threads: 1);

    private static string In(string culture, Func<string> act)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
