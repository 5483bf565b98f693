using SoftQ.Gym.Wrappers;
using SoftQ.Testing.Conformance;

namespace SoftQ.Testing.Tests.Conformance;

public class EnvironmentLawTests
{
    [Fact]
    public void An_environment_without_a_fault_keeps_all()
    {
        PluginLaws.Require(static () => new FaultyEnvironment(EnvironmentFault.None));
        Assert.Equal(11, PluginLaws.Check(static () => new FaultyEnvironment(EnvironmentFault.None)).Count);
    }

    [Theory]
    [InlineData(EnvironmentFault.InfoIsNull, "it has spaces of at least one element, and facts")]
    [InlineData(EnvironmentFault.LeavesItsSpace, "observations lie in their space, whole, and rewards are finite")]
    [InlineData(EnvironmentFault.LeavesAnElementUnwritten, "observations lie in their space, whole, and rewards are finite")]
    [InlineData(EnvironmentFault.RewardIsNaN, "observations lie in their space, whole, and rewards are finite")]
    [InlineData(EnvironmentFault.IgnoresTheSeed, "a seed decides all that follows, over whole episodes")]
    [InlineData(EnvironmentFault.SharesState, "instances do not share anything, also in parallel")]
    [InlineData(EnvironmentFault.WritesIntoTheAction, "buffers stay the caller's")]
    [InlineData(EnvironmentFault.StepsUnreset, "a step before the first reset is refused")]
    [InlineData(EnvironmentFault.TakesNaN, "an action that holds NaN is refused")]
    [InlineData(EnvironmentFault.CarriesOverAnEnd, "after a cut-off or an end, a reset begins anew")]
    [InlineData(EnvironmentFault.ForgetsItsSteps, "captured state goes on elsewhere as here")]
    [InlineData(EnvironmentFault.EndsOnceOnly, "it can be disposed twice")]
    public void A_fault_breaks_its_law(EnvironmentFault fault, string law) =>
        Laws.AssertBroken(law, () => PluginLaws.Require(() => new FaultyEnvironment(fault)));

    [Fact]
    public void A_cut_off_that_is_not_told_of_breaks_the_law_of_time_limits() => Assert.Equal(
        ["a time limit cuts an episode off"],
        PluginLaws.Check(static () => new HiddenCutOff(new TimeLimit(new FaultyEnvironment(EnvironmentFault.None), maxEpisodeSteps: 10)))
            .Where(static outcome => !outcome.Holds).Select(static outcome => outcome.Law));
}
