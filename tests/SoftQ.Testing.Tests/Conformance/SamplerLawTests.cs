using SoftQ.Testing.Conformance;

namespace SoftQ.Testing.Tests.Conformance;

public class SamplerLawTests
{
    [Fact]
    public void A_sampler_without_a_fault_keeps_all()
    {
        PluginLaws.Require(static services => new FaultySampler(services.Task, SamplerFault.None));
        Assert.Equal(5, PluginLaws.Check(static services => new FaultySampler(services.Task, SamplerFault.None)).Count);
    }

    [Theory]
    [InlineData(SamplerFault.Shape, "actions are [N, M, d] in [-1, 1]^d")]
    [InlineData(SamplerFault.LeavesItsBounds, "actions are [N, M, d] in [-1, 1]^d")]
    [InlineData(SamplerFault.DrawsFromAStreamOfItsOwn, "a restored stream gives the same actions")]
    [InlineData(SamplerFault.ActsOtherwise, "acting in memory gives what sampling gives, or draws nothing")]
    [InlineData(SamplerFault.DrawsAndDoesNotAct, "acting in memory gives what sampling gives, or draws nothing")]
    [InlineData(SamplerFault.LearnsNothing, "learning moves what there is to move, and keeps actions in bounds")]
    [InlineData(SamplerFault.ForgetsItsState, "captured state goes on elsewhere as here")]
    public void A_fault_breaks_its_law(SamplerFault fault, string law) =>
        Laws.AssertBroken(law, () => PluginLaws.Require(services => new FaultySampler(services.Task, fault)));
}
