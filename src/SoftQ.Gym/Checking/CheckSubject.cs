using System.Globalization;
using SoftQ.Gym.Environments;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Checking;

/// <summary>An environment under check, and what was found so far. Every reset and step is looked at.</summary>
/// <param name="environment">The environment.</param>
internal sealed class CheckSubject(IEnvironment environment)
{
    // A NaN that no computation gives: what holds it after a call was not written.
    private static readonly float Unwritten = BitConverter.Int32BitsToSingle(0x7FC5_0F70);

    private readonly OrderedDictionary<string, CheckFinding> _findings = [];

    /// <summary>The environment.</summary>
    public IEnvironment Environment => environment;

    /// <summary>Whether equal seeds are to give equal episodes.</summary>
    public bool IsDeterministic => environment.Spec?.IsNondeterministic != true;

    /// <summary>Adds an error, unless this check has found something before.</summary>
    public void Error(string check, string found, string advice) => Add(new CheckFinding(FindingSeverity.Error, check, found, advice));

    /// <summary>Adds a warning, unless this check has found something before.</summary>
    public void Warning(string check, string found, string advice) => Add(new CheckFinding(FindingSeverity.Warning, check, found, advice));

    /// <summary>Takes what a part of the checks throws as a finding.</summary>
    /// <param name="check">The part.</param>
    /// <param name="run">The part's checks.</param>
    public void Guard(string check, Action run)
    {
        if (Thrown(run) is { } exception)
            Error($"{check}.exception", $"{exception.GetType().Name}: {exception.Message}", "No call that the contract allows may throw; the checks after this one in its part were not done.");
    }

    /// <summary>What a call throws, or null.</summary>
    /// <param name="call">The call.</param>
    public static Exception? Thrown(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>Resets the environment and looks at what it gives.</summary>
    /// <param name="seed">The seed.</param>
    public float[] Reset(ulong? seed)
    {
        var observation = Buffer();
        environment.Reset(seed, observation);
        Look("reset", observation);
        return observation;
    }

    /// <summary>Takes a step and looks at what it gives.</summary>
    /// <param name="action">The action.</param>
    public (float[] Observation, StepOutcome Outcome) Step(ReadOnlySpan<float> action)
    {
        var observation = Buffer();
        var outcome = environment.Step(action, observation);
        Look("step", observation);
        if (!double.IsFinite(outcome.Reward))
            Error("step.reward", string.Create(CultureInfo.InvariantCulture, $"A step gave the reward {outcome.Reward}."), "Rewards are finite numbers; look for a division by zero or an overflow.");
        return (observation, outcome);
    }

    /// <summary>The environment's state now, or null where it cannot be captured.</summary>
    public byte[]? Captured()
    {
        if (environment.State is not { } state)
            return null;
        using var memory = new MemoryStream();
        state.Capture(new StateWriter(memory));
        return memory.ToArray();
    }

    /// <summary>The findings as a report.</summary>
    public CheckReport Report() => new(environment.Spec?.Id ?? environment.Unwrapped.GetType().Name, [.. _findings.Values]);

    private float[] Buffer()
    {
        var observation = new float[environment.ObservationSpace.FlatSize];
        Array.Fill(observation, Unwritten);
        return observation;
    }

    private void Look(string member, float[] observation)
    {
        var missing = Array.FindIndex(observation, static element => BitConverter.SingleToInt32Bits(element) == BitConverter.SingleToInt32Bits(Unwritten));
        if (missing >= 0)
            Error($"{member}.unwritten", $"Element {missing} of the observation is not written.", "Write every element at every call; the buffer holds what it held before.");
        else if (!environment.ObservationSpace.Contains(observation))
            Error($"{member}.observation", $"The observation [{string.Join(", ", observation.Select(static element => element.ToString(CultureInfo.InvariantCulture)))}] lies outside {environment.ObservationSpace}.", "Widen the bounds, or clip the observation.");
        if (environment.Info is null)
            Error($"{member}.info", "Info is null.", "Give an empty dictionary where there is nothing to tell.");
    }

    private void Add(CheckFinding finding) => _findings.TryAdd(finding.Check, finding);
}
