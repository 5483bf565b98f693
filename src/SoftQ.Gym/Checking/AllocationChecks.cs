namespace SoftQ.Gym.Checking;

/// <summary>A step allocates nothing, so that the garbage collector has nothing to do while an agent trains.</summary>
internal static class AllocationChecks
{
    private const int WarmUp = 100;
    private const int Steps = 400;

    /// <summary>Measures what steps allocate.</summary>
    /// <param name="subject">The environment.</param>
    public static void Run(CheckSubject subject)
    {
        var environment = subject.Environment;
        var (random, action) = (new RandomStream(1), new float[environment.ActionSpace.FlatSize]);
        var observation = new float[environment.ObservationSpace.FlatSize];
        environment.Reset(1, observation);
        var allocated = 0L;
        for (var i = 0; i < WarmUp + Steps; i++)
        {
            environment.ActionSpace.Sample(random, action);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var outcome = environment.Step(action, observation);
            if (i >= WarmUp)
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            if (outcome.Done)
                environment.Reset(null, observation);
        }
        if (allocated > 0)
            subject.Warning("allocation.step", $"A step allocates {allocated / Steps} bytes.", "Keep arrays in fields, and write into the caller's span.");
    }
}
