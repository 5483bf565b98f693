using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Tests.Wrappers;

/// <summary>Gives the observations and rewards of a script, from its beginning at every reset, and remembers what was done to it.</summary>
internal sealed class ScriptedEnvironment(Space observations, Space actions, float[][] script, double[] rewards, int terminatesAt = int.MaxValue)
    : IEnvironment, ICapturable
{
    private int _steps;

    public List<float[]> Actions { get; } = [];

    public EnvironmentSpec? Spec { get; } = new("Scripted-v0");

    public Space ObservationSpace => observations;

    public Space ActionSpace => actions;

    public IReadOnlyDictionary<string, object?> Info => new Dictionary<string, object?> { ["steps"] = _steps };

    public ICapturable? State => this;

    /// <summary>One number is seen, from a box without bounds, and one is done, from [-2, 2].</summary>
    public static ScriptedEnvironment Numbers(params float[] script) => new(
        new Box<float>(float.NegativeInfinity, float.PositiveInfinity, 1), new Box<float>(-2, 2, 1), [.. script.Select(static value => new[] { value })], [0]);

    /// <summary>Rewards alone matter.</summary>
    public static ScriptedEnvironment Rewards(int terminatesAt, params double[] rewards) => new(
        new Box<float>(-1, 1, 1), new Box<float>(-2, 2, 1), [[0]], rewards, terminatesAt);

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        _steps = 0;
        Observe(observation);
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        Actions.Add(action.ToArray());
        var reward = rewards[_steps % rewards.Length];
        _steps++;
        Observe(observation);
        return new StepOutcome(reward, Terminated: _steps == terminatesAt);
    }

    public void Capture(StateWriter writer) => writer.Write("steps", _steps);

    public void Restore(StateReader reader) => _steps = reader.Read<int>("steps");

    public void Dispose()
    {
    }

    private void Observe(Span<float> observation) => script[_steps % script.Length].CopyTo(observation);
}
