using SoftQ.Learning.Networks;

namespace SoftQ.Learning.Training;

/// <summary>How long a run trains, and on what.</summary>
[ParameterSet]
public sealed partial record TrainingOptions
{
    /// <summary>Environment steps of the whole run.</summary>
    [Parameter(Min = 1, Description = "Environment steps of the whole run; one update follows each step after the warm-up")]
    public int Steps { get; init; } = 100_000;

    /// <summary>Steps with uniform actions and no update at the start.</summary>
    [Parameter(Min = 1, Description = "Steps with uniform actions and no update at the start")]
    public int WarmupSteps { get; init; } = 5_000;

    /// <summary>The seed of every random number of the run.</summary>
    [Parameter(Min = 0, Max = 9007199254740991, Description = "The seed of every random number of the run")]
    public long Seed { get; init; }

    /// <summary>The device that tensors live on.</summary>
    [Parameter(Description = "The device that tensors live on: auto, cpu, cuda, cuda:N or mps")]
    public string Device { get; init; } = "auto";

    /// <summary>What computes the networks.</summary>
    [Parameter(Description = "What computes the networks: vector (.NET's vector types, on a CPU), torch (any device), or auto: vector on a CPU, torch elsewhere")]
    public Compute Compute { get; init; }

    /// <summary>Threads that compute the networks on a CPU; 0 takes one for each processor, at most 8.</summary>
    [Parameter(Min = 0, Max = 1024, Description = "Threads that compute the networks on a CPU; 0 takes one for each processor, at most 8. Results are the same only for the same number")]
    public int Threads { get; init; }

    /// <summary>Transitions that the replay memory holds.</summary>
    [Parameter(Min = 1, Max = 100_000_000, Description = "Transitions that the replay memory holds")]
    public int ReplayCapacity { get; init; } = 1_000_000;

    /// <summary>Steps of the returns that Q learns from, n.</summary>
    [Parameter(Min = 1, Max = 10_000, Description = "Steps of the returns that Q learns from, n; with more than 1 the entropy of the steps between does not count")]
    public int ReturnSteps { get; init; } = 1;

    /// <summary>Steps between two rows of the metrics.</summary>
    [Parameter(Min = 1, Description = "Steps between two rows of the metrics")]
    public int MetricsInterval { get; init; } = 1_000;

    /// <summary>Steps between two checkpoints; 0 for none by steps.</summary>
    [Parameter(Min = 0, Description = "Steps between two checkpoints; 0 takes none by steps. Checkpoints change nothing in what follows")]
    public int CheckpointInterval { get; init; } = 10_000;

    /// <summary>Time between two checkpoints; zero for none by time.</summary>
    [Parameter(Min = 0, Description = "Time between two checkpoints; zero takes none by time")]
    public TimeSpan CheckpointPeriod { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Checkpoints that are kept, the newest ones.</summary>
    [Parameter(Min = 1, Description = "Checkpoints that are kept, the newest ones; where the newest is damaged a run goes on from the one before")]
    public int CheckpointsKept { get; init; } = 2;

    /// <summary>How long one step and its update may take before the run is given up; zero for ever.</summary>
    [Parameter(Min = 0, Description = "How long one step and its update may take before the run is given up, with its last checkpoint; zero waits for ever")]
    public TimeSpan StepTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What becomes of the run when its environment gives a value that is not finite or lies outside its space.</summary>
    [Parameter(Description = "When the environment gives a reward or observation that is not finite or lies outside its space: stop the run, or warn and go on")]
    public InvalidValuePolicy InvalidValues { get; init; } = InvalidValuePolicy.Stop;
}
