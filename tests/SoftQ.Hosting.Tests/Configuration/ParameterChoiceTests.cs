namespace SoftQ.Hosting.Tests.Configuration;

public sealed class ParameterChoiceTests : IDisposable
{
    private readonly Resolution _resolution = new();

    public void Dispose() => _resolution.Dispose();

    [Fact]
    public void The_default_choice_brings_its_own_parameters() =>
        Assert.Equal([KeyValuePair.Create("id", (object?)"slow"), KeyValuePair.Create("patience", (object?)5L)], _resolution.Environment()["algorithm"].Values);

    [Fact]
    public void Another_choice_brings_others()
    {
        var section = _resolution.Environment("algorithm.id=fast", "algorithm.haste=0.75")["algorithm"];
        Assert.Equal([KeyValuePair.Create("id", (object?)"fast"), KeyValuePair.Create("haste", (object?)0.75)], section.Values);
    }

    [Fact]
    public void A_parameter_of_another_choice_is_refused_and_that_choice_named() =>
        Assert.Equal("It goes with algorithm.id=fast.", _resolution.FindingInOverride("algorithm.haste=1").Suggestion);

    [Fact]
    public void An_unknown_choice_is_refused_and_the_nearest_named()
    {
        var finding = _resolution.FindingInOverride("algorithm.id=fasr");
        Assert.Equal(("one of: slow, fast", "Did you mean 'fast'?"), (finding.Expected, finding.Suggestion));
    }
}
