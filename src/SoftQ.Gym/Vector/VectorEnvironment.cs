using System.Runtime.ExceptionServices;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Vector;

/// <summary>
/// A vector of environments that are made one by one: Gymnasium's SyncVectorEnv with one thread, and its AsyncVectorEnv with several.
/// Every environment has a stream, a thread and rows of its own, so results are the same for any number of threads.
/// </summary>
public sealed class VectorEnvironment : IVectorEnvironment, ICapturable
{
    private readonly VectorSlot[] _slots;
    private readonly WorkerTeam _team;
    private readonly float[] _actions;
    private readonly int _actionSize;
    private VectorStep? _step;
    private bool _begun;

    /// <summary>Makes the environments.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes one of them, also in place of one that has failed; called on the thread that needs it, and gives equal ones.</param>
    /// <param name="autoreset">What happens where an episode has ended.</param>
    /// <param name="threads">How many threads step them, the caller's included; each always steps the same ones.</param>
    /// <param name="tolerance">How often an environment that throws is made anew; never by default.</param>
    /// <exception cref="ArgumentException">The spaces of the environments differ.</exception>
    public VectorEnvironment(
        int count,
        Func<IEnvironment> make,
        AutoresetMode autoreset = AutoresetMode.NextStep,
        int threads = 1,
        FaultTolerance? tolerance = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Autoreset = autoreset;
        _slots = [.. Enumerable.Range(0, count).Select(i => new VectorSlot(i, make, autoreset, tolerance ?? FaultTolerance.None))];
        ThrowIfSpacesDiffer();
        _actionSize = SingleActionSpace.FlatSize;
        _actions = new float[count * _actionSize];
        _team = new WorkerTeam(count, threads, StepPart);
    }

    /// <inheritdoc/>
    public EnvironmentSpec? Spec => _slots[0].Environment.Spec;

    /// <inheritdoc/>
    public int Count => _slots.Length;

    /// <inheritdoc/>
    public Space SingleObservationSpace => _slots[0].Environment.ObservationSpace;

    /// <inheritdoc/>
    public Space SingleActionSpace => _slots[0].Environment.ActionSpace;

    /// <inheritdoc/>
    public AutoresetMode Autoreset { get; }

    /// <inheritdoc/>
    public VectorInfo Info => new(_slots.Select(static slot => slot.Info));

    /// <inheritdoc/>
    public ICapturable? State => Array.TrueForAll(_slots, static slot => slot.Environment.State is not null) ? this : null;

    /// <summary>The environments, for reading what they have beyond the contract. Where one fails, another takes its place.</summary>
    public IReadOnlyList<IEnvironment> Environments => [.. _slots.Select(static slot => slot.Environment)];

    /// <inheritdoc/>
    public void Reset(ReadOnlySpan<ulong?> seeds, VectorStep step, ResetOptions? options = null, ReadOnlySpan<bool> mask = default)
    {
        VectorChecks.ThrowIfUnusable(seeds, mask, Count, _begun);
        step.ThrowIfSizeDiffers(Count, SingleObservationSpace.FlatSize);
        for (var i = 0; i < _slots.Length; i++)
        {
            if (mask.IsEmpty || mask[i])
                _slots[i].Reset(seeds.IsEmpty ? null : seeds[i], options, step);
            else
                _slots[i].Show(step);
        }
        ThrowFailure();
        _begun = true;
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<float> actions, VectorStep step)
    {
        if (actions.Length != _actions.Length)
            throw new InvalidActionException($"{Count} actions of {SingleActionSpace}, {_actions.Length} elements, are needed; found {actions.Length}.");
        step.ThrowIfSizeDiffers(Count, SingleObservationSpace.FlatSize);
        ThrowIfResetNeeded();
        for (var i = 0; i < Count; i++)
            VectorChecks.ThrowIfUnusable(SingleActionSpace, actions.Slice(i * _actionSize, _actionSize), i);
        actions.CopyTo(_actions);
        _step = step;
        _team.Run();
        ThrowFailure();
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("begun", _begun);
        for (var i = 0; i < _slots.Length; i++)
            writer.Write($"{i}", _slots[i]);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        _begun = reader.Read<bool>("begun");
        for (var i = 0; i < _slots.Length; i++)
            reader.Read($"{i}", _slots[i]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _team.Dispose();
        foreach (var slot in _slots)
            slot.Dispose();
    }

    private void StepPart(int from, int to)
    {
        for (var i = from; i < to; i++)
            _slots[i].Step(_actions.AsSpan(i * _actionSize, _actionSize), _step!);
    }

    private void ThrowIfResetNeeded()
    {
        if (!_begun)
            throw new ResetNeededException(Spec?.Id);
        if (Autoreset != AutoresetMode.Disabled)
            return;
        var ended = Array.FindIndex(_slots, static slot => slot.Ended);
        if (ended >= 0)
            throw VectorChecks.ResetNeeded(ended, Spec);
    }

    private void ThrowFailure()
    {
        // The first one, whichever thread was faster.
        if (Array.Find(_slots, static slot => slot.Failure is not null) is not { Failure: { } failure })
            return;
        foreach (var slot in _slots)
            slot.Failure = null;
        ExceptionDispatchInfo.Throw(failure);
    }

    private void ThrowIfSpacesDiffer()
    {
        for (var i = 1; i < _slots.Length; i++)
        {
            var environment = _slots[i].Environment;
            if (!environment.ObservationSpace.Equals(SingleObservationSpace) || !environment.ActionSpace.Equals(SingleActionSpace))
            {
                throw new ArgumentException(
                    $"Environments of one vector have equal spaces; the first observes {SingleObservationSpace} and acts in {SingleActionSpace}, number {i} observes {environment.ObservationSpace} and acts in {environment.ActionSpace}.");
            }
        }
    }
}
