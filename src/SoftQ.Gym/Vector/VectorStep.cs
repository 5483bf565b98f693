namespace SoftQ.Gym.Vector;

/// <summary>
/// What a step of a vector environment brought: one element, or one row of observations, for each environment. Whoever steps owns it;
/// two of them, swapped at every step, keep the observations before and after.
/// </summary>
public sealed class VectorStep
{
    private readonly float[] _observations;
    private readonly float[] _finalObservations;
    private readonly double[] _rewards;
    private readonly bool[] _terminated;
    private readonly bool[] _truncated;
    private readonly bool[] _hasFinal;
    private readonly bool[] _faulted;

    /// <summary>Makes buffers.</summary>
    /// <param name="count">How many environments there are.</param>
    /// <param name="observationSize">How many floats an observation has.</param>
    public VectorStep(int count, int observationSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(observationSize);
        (Count, ObservationSize) = (count, observationSize);
        (_observations, _finalObservations) = (new float[count * observationSize], new float[count * observationSize]);
        _rewards = new double[count];
        (_terminated, _truncated, _hasFinal, _faulted) = (new bool[count], new bool[count], new bool[count], new bool[count]);
    }

    /// <summary>How many environments there are.</summary>
    public int Count { get; }

    /// <summary>How many floats an observation has.</summary>
    public int ObservationSize { get; }

    /// <summary>The observations, row after row.</summary>
    public Span<float> Observations => _observations;

    /// <summary>The rewards.</summary>
    public Span<double> Rewards => _rewards;

    /// <summary>Where the task came to its own end.</summary>
    public Span<bool> Terminated => _terminated;

    /// <summary>Where an episode was cut from outside.</summary>
    public Span<bool> Truncated => _truncated;

    /// <summary>The last observations of episodes that ended in this step and were reset in it, where <see cref="HasFinal"/> says so.</summary>
    public Span<float> FinalObservations => _finalObservations;

    /// <summary>Where <see cref="FinalObservations"/> holds a row: with <see cref="AutoresetMode.SameStep"/>, at an episode's end.</summary>
    public Span<bool> HasFinal => _hasFinal;

    /// <summary>
    /// Where the environment failed and was rebuilt. Its episode is truncated with the observation before the step, so this is no
    /// transition to learn from.
    /// </summary>
    public Span<bool> Faulted => _faulted;

    /// <summary>One environment's observation.</summary>
    /// <param name="index">The environment.</param>
    public Span<float> Observation(int index) => _observations.AsSpan(index * ObservationSize, ObservationSize);

    /// <summary>One environment's last observation of the episode that ended.</summary>
    /// <param name="index">The environment.</param>
    public Span<float> FinalObservation(int index) => _finalObservations.AsSpan(index * ObservationSize, ObservationSize);

    /// <summary>Refuses buffers of another size.</summary>
    /// <param name="count">How many environments there are.</param>
    /// <param name="observationSize">How many floats an observation has.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public void ThrowIfSizeDiffers(int count, int observationSize)
    {
        if (Count != count || ObservationSize != observationSize)
            throw new ArgumentException($"Buffers of {count} observations of {observationSize} elements are needed; found {Count} of {ObservationSize}.");
    }

    /// <summary>Takes over rewards, ends and marks, but not the observations.</summary>
    /// <param name="other">Buffers of as many environments.</param>
    internal void CopyOutcomes(VectorStep other)
    {
        other._rewards.CopyTo(_rewards, 0);
        other._terminated.CopyTo(_terminated, 0);
        other._truncated.CopyTo(_truncated, 0);
        other._hasFinal.CopyTo(_hasFinal, 0);
        other._faulted.CopyTo(_faulted, 0);
    }
}
