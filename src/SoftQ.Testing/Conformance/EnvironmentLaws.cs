using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.State;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Testing.Conformance;

/// <summary>The laws of environments: those that Gymnasium's checker looks at, and those that it leaves out.</summary>
/// <param name="create">Makes a new environment, which the laws end.</param>
internal sealed class EnvironmentLaws(Func<IEnvironment> create)
{
    private const int Steps = 500;
    private const int MostStepsOfAnEpisode = 20_000;
    private const ulong Seed = 123;

    /// <summary>Checks all of them.</summary>
    public IReadOnlyList<LawOutcome> Check()
    {
        var laws = new LawBook();
        laws.Check("it has spaces of at least one element, and facts", Spaces);
        laws.Check("observations lie in their space, whole, and rewards are finite", () => With(static it => Rollout.From(it, Seed, Steps).RequireValid(it)));
        laws.Check("a seed decides all that follows, over whole episodes", Determinism);
        laws.Check("instances do not share anything, also in parallel", Parallel);
        laws.Check("buffers stay the caller's", () => With(Buffers));
        laws.Check("a step before the first reset is refused", () => With(static it => Refuses<ResetNeededException>(it, 0)));
        laws.Check("an action that holds NaN is refused", () => With(static it => Refuses<InvalidActionException>(Begun(it), float.NaN)));
        laws.Check("after a cut-off or an end, a reset begins anew", AfterTheEnd);
        laws.Check("a time limit cuts an episode off", () => With(TimeLimits));
        laws.Check("captured state goes on elsewhere as here", Capture);
        laws.Check("it can be disposed twice", () => With(static it => it.Dispose()));
        return laws.Outcomes;
    }

    private void With(Action<IEnvironment> check)
    {
        using var environment = create();
        check(environment);
    }

    private void Spaces() => With(static it =>
    {
        LawBook.Require(it.ObservationSpace.FlatSize > 0, $"expected observations of at least one element; found {it.ObservationSpace}");
        LawBook.Require(it.ActionSpace.FlatSize > 0, $"expected actions of at least one element; found {it.ActionSpace}");
        LawBook.Require(Begun(it).Info is not null, "expected Info to be a dictionary, which may be empty; found null");
    });

    private void Determinism() => With(it =>
    {
        var first = Rollout.From(it, Seed, Steps);
        Rollout.From(it, Seed, Steps).RequireSame(first, "a second reset with the same seed");
        With(other => Rollout.From(other, Seed, Steps).RequireSame(first, "another instance with the same seed"));
    });

    private void Parallel()
    {
        var alone = new Rollout();
        With(it => alone = Rollout.From(it, Seed, Steps));
        Rollout[] together = [new(), new()];
        System.Threading.Tasks.Parallel.For(0, together.Length, index => With(it => together[index] = Rollout.From(it, Seed, Steps)));
        foreach (var rollout in together)
            rollout.RequireSame(alone, "an instance beside another one");
    }

    private static void Buffers(IEnvironment it)
    {
        var action = new float[it.ActionSpace.FlatSize];
        it.ActionSpace.Sample(new RandomStream(Seed), action);
        float[] given = [.. action];
        var (first, second) = (new float[it.ObservationSpace.FlatSize], new float[it.ObservationSpace.FlatSize]);
        Begun(it).Step(action, first);
        LawBook.Require(action.AsSpan().SequenceEqual(given), $"expected the action [{string.Join(", ", given)}] to be left as it was; found [{string.Join(", ", action)}]");
        float[] kept = [.. first];
        it.Reset(Seed, second);
        it.Step(action, second);
        LawBook.Require(first.AsSpan().SequenceEqual(kept), "expected an observation that was given to stay as it was; a later step wrote into it");
    }

    private static void Refuses<TException>(IEnvironment it, float element)
        where TException : Exception
    {
        var action = new float[it.ActionSpace.FlatSize];
        Array.Fill(action, element);
        try
        {
            it.Step(action, new float[it.ObservationSpace.FlatSize]);
        }
        catch (TException refusal)
        {
            LawBook.Require(refusal.Message.Length > 0, "expected a message that says what to do; found none");
            return;
        }
        throw new LawViolationException($"expected {typeof(TException).Name}; the step was taken");
    }

    private void AfterTheEnd() => With(it =>
    {
        var first = Rollout.From(it, Seed, Steps, wholeEpisode: true);
        Rollout.From(it, Seed, Steps, wholeEpisode: true).RequireSame(first, "the episode after the first one");
        var cut = new TimeLimit(it, maxEpisodeSteps: 2);
        Rollout.From(cut, Seed, Steps, wholeEpisode: true);
        Rollout.From(it, Seed, Steps, wholeEpisode: true).RequireSame(first, "the episode after one that was cut off");
    });

    private static void TimeLimits(IEnvironment it)
    {
        if (it.Find<TimeLimit>() is not { MaxEpisodeSteps: < MostStepsOfAnEpisode and var limit })
            return;
        var episode = Rollout.From(it, Seed, limit + 1, wholeEpisode: true);
        LawBook.Require(episode.Steps <= limit && episode.Last.Done, $"expected an episode to end by step {limit}; found {episode.Steps} steps, the last one {episode.Last}");
        LawBook.Require(episode.Steps < limit || episode.Last.Truncated || episode.Last.Terminated, $"expected step {limit} to be an end; found {episode.Last}");
    }

    private void Capture() => With(it =>
    {
        if (it.State is not { } state)
            return;
        Rollout.From(it, Seed, Steps / 10);
        using var stream = new MemoryStream();
        state.Capture(new StateWriter(stream));
        var here = new Rollout();
        here.Continue(it, new RandomStream(Seed, "later"), Steps);
        With(other =>
        {
            stream.Position = 0;
            Rollout.From(other, Seed + 1, 3);
            other.State!.Restore(new StateReader(stream));
            LawBook.Require(stream.Position == stream.Length, "expected Restore to read all that Capture wrote");
            var there = new Rollout();
            there.Continue(other, new RandomStream(Seed, "later"), Steps);
            there.RequireSame(here, "an instance with restored state");
        });
    });

    private static IEnvironment Begun(IEnvironment it)
    {
        it.Reset(Seed, new float[it.ObservationSpace.FlatSize]);
        return it;
    }
}
