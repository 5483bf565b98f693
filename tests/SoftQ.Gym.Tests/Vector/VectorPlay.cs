using SoftQ.Gym.Vector;

namespace SoftQ.Gym.Tests.Vector;

/// <summary>Plays vector environments with random actions and writes down everything that they give.</summary>
internal static class VectorPlay
{
    /// <summary>Steps, and resets what has ended where nothing else does.</summary>
    public static List<double> Run(IVectorEnvironment environment, RandomStream random, int steps)
    {
        var step = environment.NewStep();
        var actions = new float[environment.Count * environment.SingleActionSpace.FlatSize];
        var given = new List<double>();
        for (var i = 0; i < steps; i++)
        {
            environment.SampleActions(random, actions);
            environment.Step(actions, step);
            Write(step, given);
            if (environment.Autoreset != AutoresetMode.Disabled)
                continue;
            bool[] ended = [.. Enumerable.Range(0, step.Count).Select(index => step.Terminated[index] || step.Truncated[index])];
            if (!ended.Contains(true))
                continue;
            environment.Reset([], step, mask: ended);
            Write(step, given);
        }
        return given;
    }

    private static void Write(VectorStep step, List<double> given)
    {
        for (var i = 0; i < step.Count; i++)
        {
            given.AddRange(step.Observation(i).ToArray().Select(static value => (double)value));
            given.AddRange([step.Rewards[i], step.Terminated[i] ? 1 : 0, step.Truncated[i] ? 1 : 0, step.HasFinal[i] ? 1 : 0, step.Faulted[i] ? 1 : 0]);
            if (step.HasFinal[i])
                given.AddRange(step.FinalObservation(i).ToArray().Select(static value => (double)value));
        }
    }
}
