using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Checking;

/// <summary>Several environments of one kind know nothing of each other, on one thread and on several.</summary>
internal static class InstanceChecks
{
    private const int Steps = 200;
    private const int Threads = 3;

    /// <summary>Checks environments against each other.</summary>
    /// <param name="subject">The environment that was checked alone.</param>
    /// <param name="make">Makes another one.</param>
    public static void Run(CheckSubject subject, Func<IEnvironment> make)
    {
        using var lone = make();
        CheckFirstStep(subject, lone);
        if (!subject.IsDeterministic)
            return;
        var alone = new Rollout(lone, seed: 5);
        alone.Advance(Steps);
        InTurn(subject, make, alone);
        AtOnce(subject, make, alone);
    }

    private static void CheckFirstStep(CheckSubject subject, IEnvironment environment)
    {
        var thrown = CheckSubject.Thrown(() => environment.Step(new float[environment.ActionSpace.FlatSize], new float[environment.ObservationSpace.FlatSize]));
        if (thrown is null)
            subject.Warning("step.first", "A step is taken before the first reset.", "Throw ResetNeededException, or wrap it in OrderEnforcing.");
        else if (thrown is not ResetNeededException)
            subject.Warning("step.first", $"A step before the first reset throws {thrown.GetType().Name}: {thrown.Message}", "Throw ResetNeededException, which says what to do.");
    }

    private static void InTurn(CheckSubject subject, Func<IEnvironment> make, Rollout alone)
    {
        using var one = make();
        using var other = make();
        var (first, second) = (new Rollout(one, seed: 5), new Rollout(other, seed: 6));
        for (var i = 0; i < Steps; i++)
        {
            first.Advance(1);
            second.Advance(1);
        }
        if (RolloutDifference.Of(alone, first) is { } difference)
            subject.Error("instances.turn", $"An environment gives other episodes while another one steps in turn with it {difference.Text}.", "Let nothing that changes be static or shared.");
    }

    private static void AtOnce(CheckSubject subject, Func<IEnvironment> make, Rollout alone)
    {
        IEnvironment[] environments = [.. Enumerable.Range(0, Threads).Select(_ => make())];
        var rollouts = new Rollout[Threads];
        Parallel.For(0, Threads, i =>
        {
            rollouts[i] = new Rollout(environments[i], seed: 5);
            rollouts[i].Advance(Steps);
        });
        foreach (var environment in environments)
            environment.Dispose();
        if (rollouts.Select(rollout => RolloutDifference.Of(alone, rollout)).FirstOrDefault(static difference => difference is not null) is { } found)
            subject.Error("instances.threads", $"Environments give other episodes while they step on several threads {found.Text}.", "Let nothing that changes be static or shared.");
    }
}
