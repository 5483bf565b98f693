using SoftQ.Gym;
using SoftQ.Gym.Spaces;
using SoftQ.Learning.Algorithms;
using static TorchSharp.torch;

namespace SoftQ.Learning.Acting;

/// <summary>Chooses an environment's actions with an agent.</summary>
/// <param name="agent">The agent.</param>
/// <param name="actionSpace">The environment's action space.</param>
/// <param name="device">Where the agent's tensors live.</param>
public sealed class Policy(IAgent agent, Space actionSpace, Device device)
{
    /// <summary>Draws that <see cref="ActionMode.Argmax"/> and <see cref="ActionMode.Softmax"/> choose among.</summary>
    public const int Candidates = 64;

    private readonly ActionCoding _coding = ActionCoding.Of(actionSpace);

    /// <summary>How actions are chosen.</summary>
    public ActionMode Mode { get; init; }

    /// <summary>The same policy with another way to choose.</summary>
    /// <param name="mode">How actions are chosen.</param>
    public Policy With(ActionMode mode) => new(agent, actionSpace, device) { Mode = mode };

    /// <summary>Chooses an action.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="action">Receives the action in the agent's coordinates.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <exception cref="NotSupportedException">The agent has no such way to choose.</exception>
    public void Act(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        if (Mode != ActionMode.Sample || !agent.TryAct(observation, action, random))
            ActOnTensors(observation, action, random);
        if (!_coding.Contains(action))
            throw new InvalidOperationException($"The policy drew an action outside its range or NaN after {agent.Updates} updates: its networks have diverged. Lower the learning rates.");
    }

    /// <summary>Draws an action uniformly.</summary>
    /// <param name="action">Receives the action in the agent's coordinates.</param>
    /// <param name="random">The stream to draw from.</param>
    public void ActUniformly(Span<float> action, RandomStream random) => _coding.FillUniform(action, random);

    /// <summary>Turns an action of the agent into one of the environment.</summary>
    /// <param name="action">The agent's action.</param>
    /// <param name="environmentAction">Receives the environment's action.</param>
    public void ToEnvironment(ReadOnlySpan<float> action, Span<float> environmentAction) => _coding.ToEnvironment(action, environmentAction);

    private void ActOnTensors(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var observations = tensor(observation.ToArray(), 1, observation.Length, device: device);
        var candidates = Mode switch
        {
            ActionMode.Sample => agent.Sample(observations, 1, random),
            ActionMode.ZeroNoise => agent.WithoutNoise(observations),
            _ => agent.Sample(observations, Candidates, random),
        };
        var actions = candidates.cpu().data<float>().ToArray();
        var chosen = Mode is ActionMode.Argmax or ActionMode.Softmax
            ? Choose(agent.ActionValues(observations, candidates).cpu().data<float>().ToArray(), random)
            : 0;
        actions.AsSpan(chosen * _coding.Size, _coding.Size).CopyTo(action);
    }

    private int Choose(ReadOnlySpan<float> values, RandomStream random) =>
        SoftmaxChoice.Draw(values, Mode == ActionMode.Argmax ? 0 : agent.Temperature, random);
}
