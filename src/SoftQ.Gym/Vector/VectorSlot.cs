using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Vector;

/// <summary>
/// One environment of a vector: resets it where its episode has ended, and makes it anew where it throws. It touches nothing but its own
/// rows, so that slots may run on different threads and the number of threads changes nothing.
/// </summary>
internal sealed class VectorSlot : ICapturable, IDisposable
{
    private readonly int _index;
    private readonly Func<IEnvironment> _make;
    private readonly AutoresetMode _autoreset;
    private readonly FaultTolerance _tolerance;
    private readonly RebuildHistory _rebuilds;
    private readonly float[] _observation;
    private IReadOnlyDictionary<string, object?>? _finalInfo;
    private float[]? _finalObservation;
    private string? _fault;
    private bool _awaitsReset;

    public VectorSlot(int index, Func<IEnvironment> make, AutoresetMode autoreset, FaultTolerance tolerance)
    {
        (_index, _make, _autoreset, _tolerance) = (index, make, autoreset, tolerance);
        _rebuilds = new RebuildHistory(tolerance);
        Environment = make();
        _observation = new float[Environment.ObservationSpace.FlatSize];
    }

    public IEnvironment Environment { get; private set; }

    /// <summary>Whether the episode has ended and the environment waits for a reset.</summary>
    public bool Ended { get; private set; }

    /// <summary>Why this slot cannot go on; thrown by the vector when all slots have come to rest.</summary>
    public Exception? Failure { get; set; }

    public IReadOnlyDictionary<string, object?> Info
    {
        get
        {
            if (_finalInfo is null && _fault is null)
                return Environment.Info;
            var info = _awaitsReset ? [] : new Dictionary<string, object?>(Environment.Info);
            if (_finalInfo is not null)
                (info["final_obs"], info["final_info"]) = (_finalObservation, _finalInfo);
            if (_fault is not null)
                info["fault"] = _fault;
            return info;
        }
    }

    /// <summary>Begins an episode.</summary>
    public void Reset(ulong? seed, ResetOptions? options, VectorStep step)
    {
        if (seed is { } value)
            _rebuilds.Seed(value);
        Clear(step);
        (step.Rewards[_index], step.Terminated[_index], step.Truncated[_index]) = (0, false, false);
        Begin(seed, options);
        Show(step);
    }

    /// <summary>Takes a step, or does what comes after an end. Does not throw: what stops it is <see cref="Failure"/>.</summary>
    public void Step(ReadOnlySpan<float> action, VectorStep step)
    {
        try
        {
            Clear(step);
            var outcome = default(StepOutcome);
            if (Ended && _autoreset == AutoresetMode.NextStep)
                Begin(seed: null, options: null);
            else
                outcome = Advance(action, step);
            (step.Rewards[_index], step.Terminated[_index], step.Truncated[_index]) = (outcome.Reward, outcome.Terminated, outcome.Truncated);
            if (outcome.Done && _autoreset == AutoresetMode.SameStep && Failure is null)
                EndAndBegin(step);
            Show(step);
        }
        catch (Exception exception)
        {
            Failure = Fatal(exception);
        }
    }

    /// <summary>Writes the current observation.</summary>
    public void Show(VectorStep step) => _observation.CopyTo(step.Observation(_index));

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("ended", Ended);
        writer.WriteSpan<float>("observation", _observation);
        writer.Write("rebuilds", _rebuilds);
        writer.Write("environment", Environment.State!);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Ended = reader.Read<bool>("ended");
        reader.ReadSpan<float>("observation", _observation);
        reader.Read("rebuilds", _rebuilds);
        reader.Read("environment", Environment.State!);
        (_finalInfo, _finalObservation, _fault) = (null, null, null);
    }

    /// <inheritdoc/>
    public void Dispose() => Environment.Dispose();

    private void Clear(VectorStep step)
    {
        (step.HasFinal[_index], step.Faulted[_index]) = (false, false);
        (_finalInfo, _finalObservation, _fault) = (null, null, null);
    }

    private void EndAndBegin(VectorStep step)
    {
        _finalObservation = [.. _observation];
        _finalInfo = _awaitsReset ? new Dictionary<string, object?>() : Environment.Info;
        _observation.CopyTo(step.FinalObservation(_index));
        step.HasFinal[_index] = true;
        Begin(seed: null, options: null);
    }

    private StepOutcome Advance(ReadOnlySpan<float> action, VectorStep step)
    {
        _rebuilds.CountStep();
        StepOutcome outcome;
        try
        {
            // Into the buffer of the step, so that the observation before it is still there where the environment throws.
            outcome = Environment.Step(action, step.Observation(_index));
            step.Observation(_index).CopyTo(_observation);
        }
        catch (Exception exception) when (exception is not (InvalidActionException or ResetNeededException))
        {
            Rebuild(exception);
            step.Faulted[_index] = true;
            outcome = new StepOutcome(Reward: 0, Truncated: true);
        }
        catch (Exception exception)
        {
            Failure = exception;
            return default;
        }
        Ended = outcome.Done;
        return outcome;
    }

    private void Begin(ulong? seed, ResetOptions? options)
    {
        while (Failure is null)
        {
            try
            {
                Environment.Reset(seed ?? _rebuilds.TakeSeed(), _observation, options);
                (Ended, _awaitsReset) = (false, false);
                return;
            }
            // An option that the environment does not know is its caller's mistake.
            catch (Exception exception) when (!(options is not null && exception is ArgumentException))
            {
                Rebuild(exception);
            }
            catch (Exception exception)
            {
                Failure = exception;
            }
        }
    }

    private void Rebuild(Exception cause)
    {
        if (!_rebuilds.TryCount())
        {
            Failure = Fatal(cause);
            return;
        }
        (_fault, _awaitsReset) = (cause.ToString(), true);
        try
        {
            Environment.Dispose();
            Environment = _make();
        }
        catch (Exception exception)
        {
            Failure = Fatal(exception);
        }
    }

    private VectorFaultException Fatal(Exception cause) => new(_index, Environment.Spec?.Id ?? Environment.Unwrapped.GetType().Name, _tolerance, cause);
}
