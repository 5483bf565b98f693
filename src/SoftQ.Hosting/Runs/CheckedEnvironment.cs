using System.Globalization;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using SoftQ.Learning.Training;

namespace SoftQ.Hosting.Runs;

/// <summary>
/// Looks at every reward and observation of an environment: NaN, an infinite value, or an observation outside its space is reported
/// with the step and the value, before anything learns from it.
/// </summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="policy">What becomes of the run.</param>
/// <param name="stop">Makes the exception of a member that gave an invalid value.</param>
/// <param name="warn">Is told, where the run goes on: at the first, tenth, hundredth … time.</param>
internal sealed class CheckedEnvironment(
    IEnvironment inner, InvalidValuePolicy policy, Func<string, InvalidValueException, Exception> stop, Action<string> warn) : IEnvironment
{
    private readonly Space _observations = inner.ObservationSpace;
    private long _steps;
    private long _stepsOfEpisode;
    private long _invalid;

    public EnvironmentSpec? Spec => inner.Spec;

    public Space ObservationSpace => _observations;

    public Space ActionSpace => inner.ActionSpace;

    public IReadOnlyDictionary<string, object?> Info => inner.Info;

    public ICapturable? State => inner.State;

    public IEnvironment Unwrapped => inner.Unwrapped;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        inner.Reset(seed, observation, options);
        _stepsOfEpisode = 0;
        Check(nameof(Reset), observation);
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        var outcome = inner.Step(action, observation);
        _steps++;
        _stepsOfEpisode++;
        if (!double.IsFinite(outcome.Reward))
            Object(nameof(Step), string.Create(CultureInfo.InvariantCulture, $"the reward {outcome.Reward}; expected a finite number"));
        Check(nameof(Step), observation);
        return outcome;
    }

    public void Dispose() => inner.Dispose();

    private void Check(string member, ReadOnlySpan<float> observation)
    {
        var finite = true;
        foreach (var element in observation)
            finite &= float.IsFinite(element);
        if (finite && _observations.Contains(observation))
            return;
        var values = string.Join(", ", observation.ToArray().Select(static element => element.ToString(CultureInfo.InvariantCulture)));
        Object(member, $"the observation [{values}]; expected finite numbers in {_observations}");
    }

    private void Object(string member, string what)
    {
        var exception = new InvalidValueException(string.Create(
            CultureInfo.InvariantCulture, $"At step {_stepsOfEpisode} of an episode, step {_steps} of this environment, it gave {what}."));
        if (policy == InvalidValuePolicy.Stop)
            throw stop(member, exception);
        _invalid++;
        if (Math.Log10(_invalid) % 1 == 0)
            warn(string.Create(CultureInfo.InvariantCulture, $"{inner.Spec?.Id}, invalid value number {_invalid}: {exception.Message}"));
    }
}
