using SoftQ.Gym.Checking;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Checking;

public class EnvironmentCheckerTests
{
    [Fact]
    public void A_healthy_environment_passes_every_check()
    {
        var report = Check(Fault.None);
        Assert.Empty(report.Findings);
        Assert.True(report.IsSound);
        Assert.Equal("'Point-v0' passes every check.", report.ToString());
        report.ThrowIfUnsound();
    }

    [Theory]
    [InlineData(Fault.NullSpace, "error", "space.observation")]
    [InlineData(Fault.SequenceSpace, "error", "space.observation")]
    [InlineData(Fault.EqualBounds, "warning", "space.observation.bounds")]
    [InlineData(Fault.InfiniteAction, "warning", "space.action.infinite")]
    [InlineData(Fault.NoSpec, "warning", "spec.missing")]
    [InlineData(Fault.NoVersion, "warning", "spec.version")]
    [InlineData(Fault.ObservationOutside, "error", "step.observation")]
    [InlineData(Fault.ElementUnwritten, "error", "reset.unwritten")]
    [InlineData(Fault.RewardIsNaN, "error", "step.reward")]
    [InlineData(Fault.InfoIsNull, "error", "reset.info")]
    [InlineData(Fault.SeedIgnored, "error", "reset.seed")]
    [InlineData(Fault.StreamRestarts, "error", "reset.again")]
    [InlineData(Fault.UnknownOptionTaken, "warning", "reset.options")]
    [InlineData(Fault.TruncatesAtOnce, "error", "step.truncated")]
    [InlineData(Fault.NeverEnds, "warning", "step.endless")]
    [InlineData(Fault.ThrowsAfterEnd, "warning", "step.ended")]
    [InlineData(Fault.WrongSizeTaken, "warning", "action.size")]
    [InlineData(Fault.NaNTaken, "warning", "action.nan")]
    [InlineData(Fault.StepsBeforeReset, "warning", "step.first")]
    [InlineData(Fault.OwnDiceAtStepSix, "error", "determinism.episode")]
    [InlineData(Fault.OwnDiceUnseen, "error", "determinism.state")]
    [InlineData(Fault.NoCapture, "warning", "capture.missing")]
    [InlineData(Fault.CaptureForgetsVelocity, "error", "capture.restore")]
    [InlineData(Fault.RestoreForgetsSteps, "error", "capture.again")]
    [InlineData(Fault.SharedState, "error", "instances.turn")]
    [InlineData(Fault.Allocates, "warning", "allocation.step")]
    [InlineData(Fault.DrawsNothing, "warning", "render.empty")]
    [InlineData(Fault.DrawingMoves, "error", "render.pure")]
    [InlineData(Fault.DrawsNaN, "error", "render.shape")]
    [InlineData(Fault.ThrowsAtDisposal, "error", "dispose.exception")]
    [InlineData(Fault.ThrowsAtSecondDisposal, "error", "dispose.twice.exception")]
    public void Each_fault_is_found(Fault fault, string severity, string check)
    {
        var report = Check(fault);
        Assert.Contains(report.Findings, finding => finding.ToString().StartsWith($"{severity} {check}: ", StringComparison.Ordinal));
        Assert.Equal(report.Findings.Any(static finding => finding.Severity == FindingSeverity.Error), !report.IsSound);
    }

    [Fact]
    public void An_error_names_the_environment_what_was_found_and_what_to_do()
    {
        var exception = Assert.Throws<ContractViolationException>(Check(Fault.ObservationOutside).ThrowIfUnsound);
        Assert.Matches(@"^'Point-v0': error step.observation: The observation \[1.5, -?[0-9.E-]+\] lies outside Box\(-1, 1, \(2,\), float32\)\. Widen", exception.Message);
    }

    [Fact]
    public void Chance_is_allowed_where_the_spec_says_so()
    {
        var memory = new FaultyEnvironment.Memory();
        var random = new Respecified(new FaultyEnvironment(Fault.OwnDiceAtStepSix, memory), new EnvironmentSpec("Point-v0") { IsNondeterministic = true });
        Assert.DoesNotContain(EnvironmentChecker.Check(random).Findings, static finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void An_environment_in_its_default_wrappers_passes_and_others_are_told()
    {
        var memory = new FaultyEnvironment.Memory();
        FaultyEnvironment Healthy() => new(Fault.None, memory);
        Assert.Empty(EnvironmentChecker.Check(() => new TimeLimit(new OrderEnforcing(new PassiveChecker(Healthy())), 20)).Findings);
        Assert.Equal("spec.wrapped", Assert.Single(EnvironmentChecker.Check(new ClipReward(Healthy(), -1, 1)).Findings).Check);
    }

    [Fact]
    public void A_time_limit_that_does_not_arrive_is_an_error()
    {
        var environment = new Untruncated(new TimeLimit(new FaultyEnvironment(Fault.None, new FaultyEnvironment.Memory()), 10));
        Assert.Contains(EnvironmentChecker.Check(environment).Findings, static finding => finding is { Severity: FindingSeverity.Error, Check: "step.limit" });
    }

    private static CheckReport Check(Fault fault)
    {
        var memory = new FaultyEnvironment.Memory();
        return EnvironmentChecker.Check(() => new FaultyEnvironment(fault, memory));
    }

    private sealed class Untruncated(IEnvironment inner) : Wrapper(inner)
    {
        public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation) => Inner.Step(action, observation) with { Truncated = false };
    }

    private sealed class Respecified(IEnvironment inner, EnvironmentSpec spec) : Wrapper(inner)
    {
        public override EnvironmentSpec? Spec => spec;
    }
}
