using SoftQ.Gym.Errors;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Checking;

/// <summary>Steps over whole episodes: what they give, how episodes end, and what follows an end.</summary>
internal static class StepChecks
{
    private const int FewestSteps = 1_000;
    private const int MostSteps = 10_000;

    /// <summary>Checks steps.</summary>
    /// <param name="subject">The environment.</param>
    public static void Run(CheckSubject subject)
    {
        var environment = subject.Environment;
        var (random, action) = (new RandomStream(1), new float[environment.ActionSpace.FlatSize]);
        var limit = environment.Find<TimeLimit>()?.MaxEpisodeSteps;
        var steps = Math.Clamp((limit ?? environment.Spec?.MaxEpisodeSteps ?? 0) + 1, FewestSteps, MostSteps);
        var (length, ends) = (0, 0);
        subject.Reset(1);
        for (var i = 0; i < steps; i++)
        {
            environment.ActionSpace.Sample(random, action);
            var (_, outcome) = subject.Step(action);
            length++;
            if (length == 1 && outcome.Truncated && limit != 1)
                subject.Error("step.truncated", "The first step of an episode is truncated.", "Truncated means cut from outside, by a time limit; say Terminated where the task itself is over.");
            if (length == limit && !outcome.Truncated)
                subject.Error("step.limit", $"An episode goes on after its time limit of {limit} steps.", "Pass on the Truncated of the environment inside.");
            if (!outcome.Done)
                continue;
            if (ends++ == 0)
                CheckStepAfterEnd(subject, action);
            subject.Reset(null);
            length = 0;
        }
        if (ends == 0 && environment.Spec?.MaxEpisodeSteps is null)
            subject.Warning("step.endless", $"No episode ended in {steps} steps of random actions.", "Give the spec a MaxEpisodeSteps, unless the task is meant to go on for ever.");
    }

    // What a step gives after an end means nothing, but it may not end the program.
    private static void CheckStepAfterEnd(CheckSubject subject, float[] action)
    {
        var thrown = CheckSubject.Thrown(() => subject.Environment.Step(action, new float[subject.Environment.ObservationSpace.FlatSize]));
        if (thrown is not (null or ResetNeededException))
            subject.Warning("step.ended", $"A step after an episode's end throws {thrown.GetType().Name}: {thrown.Message}", "Allow it, or throw ResetNeededException.");
    }
}
