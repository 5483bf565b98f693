using System.Globalization;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Looks at everything that an environment gives, and changes nothing: spaces when it is wrapped, then every observation, which must
/// lie in its space, and every reward, which must be finite. What comes after an episode's end is not looked at. It costs a few
/// nanoseconds a step.
/// </summary>
public sealed class PassiveChecker : Wrapper
{
    private readonly Space _observations;
    private readonly Action<string>? _report;
    private bool _over;

    /// <summary>Wraps an environment and checks that it has spaces.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="report">Is told of everything that is wrong, once a step; where it is null, an exception says it.</param>
    /// <exception cref="ContractViolationException">A space is missing or empty.</exception>
    public PassiveChecker(IEnvironment inner, Action<string>? report = null)
        : base(inner)
    {
        _report = report;
        _observations = Checked(inner.ObservationSpace, nameof(ObservationSpace));
        Checked(inner.ActionSpace, nameof(ActionSpace));
    }

    /// <inheritdoc/>
    public override void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        Inner.Reset(seed, observation, options);
        _over = false;
        if (!_observations.Contains(observation))
            Object(nameof(Reset), observation);
    }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        var outcome = Inner.Step(action, observation);
        if (_over)
            return outcome;
        if (!double.IsFinite(outcome.Reward))
            Object(string.Create(CultureInfo.InvariantCulture, $"{nameof(Step)} gave the reward {outcome.Reward}; expected a finite number."));
        else if (!_observations.Contains(observation))
            Object(nameof(Step), observation);
        _over = outcome.Done;
        return outcome;
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer) => writer.Write("over", _over);

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader) => _over = reader.Read<bool>("over");

    private Space Checked(Space? space, string name)
    {
        if (space is null || space.FlatSize < 1)
            throw new ContractViolationException($"'{Name}' needs {name} to be a space of at least one element; found {space?.ToString() ?? "null"}.");
        return space;
    }

    private void Object(string member, ReadOnlySpan<float> observation)
    {
        var values = string.Join(", ", observation.ToArray().Select(static value => value.ToString(CultureInfo.InvariantCulture)));
        Object($"{member} gave the observation [{values}]; expected one of {_observations}.");
    }

    private void Object(string what)
    {
        var message = $"'{Name}': {what}";
        if (_report is null)
            throw new ContractViolationException(message);
        _report(message);
    }
}
