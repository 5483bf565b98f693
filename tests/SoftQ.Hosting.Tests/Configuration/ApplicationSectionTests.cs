using Microsoft.Extensions.Configuration;
using SoftQ.Hosting.Configuration;

namespace SoftQ.Hosting.Tests.Configuration;

/// <summary>Configurations that an application has in Microsoft.Extensions.Configuration.</summary>
public sealed class ApplicationSectionTests : IDisposable
{
    private readonly Resolution _resolution = new();

    public void Dispose() => _resolution.Dispose();

    [Fact]
    public void A_section_resolves_as_a_file_of_the_same_values_does() => Assert.Equal(
        _resolution.File("""{ "environment": { "id": "Corridor-v0", "length": 3, "slippery": true, "marks": [0.5, 2], "light": "bright" }, "training": { "hiddenSizes": [64] } }""").ToJson(),
        Resolve(
            ("SoftQ:environment:id", "Corridor-v0"), ("SoftQ:environment:length", "3"), ("SoftQ:environment:slippery", "true"),
            ("SoftQ:environment:marks:0", "0.5"), ("SoftQ:environment:marks:1", "2"), ("SoftQ:environment:light", "bright"),
            ("SoftQ:training:hiddenSizes:0", "64"), ("Logging:LogLevel", "none")).ToJson());

    [Fact]
    public void What_is_wrong_is_found_with_the_applications_key()
    {
        var exception = Assert.Throws<ConfigurationException>(() => Resolve(
            ("SoftQ:environment:id", "Corridor-v0"), ("SoftQ:environment:length", "many"), ("SoftQ:environment:marks:0", "wide"), ("SoftQ:training:limits:low", "1")));

        Assert.Equal(
            [
                "section 'SoftQ:environment:length': environment.length: expected a whole number from 1 to 1000; found 'many'.",
                "section 'SoftQ:environment:marks': environment.marks: expected an array of numbers; found the text \"wide\" as element 0.",
                "section 'SoftQ:training:limits': training.limits: expected a parameter of 'training'; found 'limits'. Known: device, hiddenSizes, rate, seed, steps.",
            ],
            exception.Findings.Select(static finding => finding.ToString()));
    }

    private ResolvedConfiguration Resolve(params IEnumerable<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return _resolution.Resolver().Resolve(ConfigurationTarget.Section(configuration.GetSection("SoftQ")));
    }
}
