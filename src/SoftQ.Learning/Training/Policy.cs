using SoftQ.Gym;
using SoftQ.Gym.Spaces;
using SoftQ.Learning.Algorithms;
using static TorchSharp.torch;

namespace SoftQ.Learning.Training;

/// <summary>Chooses an environment's actions by drawing them from an agent's policy.</summary>
/// <param name="agent">The agent.</param>
/// <param name="actionSpace">The environment's action space.</param>
/// <param name="device">Where the agent's tensors live.</param>
public sealed class Policy(SoftQAgent agent, Space actionSpace, Device device)
{
    private readonly ActionScaling _scaling = new(actionSpace);

    /// <summary>Draws an action.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="action">Receives the action in [-1, 1]^d.</param>
    /// <param name="random">The stream to draw from.</param>
    public void Act(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var observations = tensor(observation.ToArray(), 1, observation.Length, device: device);
        agent.Sample(observations, 1, random).cpu().data<float>().CopyTo(action);
        if (action.ContainsAnyExceptInRange(-1, 1))
            throw new InvalidOperationException($"The policy drew an action outside [-1, 1] or NaN after {agent.Updates} updates: its networks have diverged. Lower the learning rates.");
    }

    /// <summary>Draws an action uniformly.</summary>
    /// <param name="action">Receives the action in [-1, 1]^d.</param>
    /// <param name="random">The stream to draw from.</param>
    public static void ActUniformly(Span<float> action, RandomStream random) => random.FillUniform(action, -1, 1);

    /// <summary>Turns an action in [-1, 1]^d into one of the environment.</summary>
    /// <param name="action">The agent's action.</param>
    /// <param name="scaled">Receives the environment's action.</param>
    public void ToEnvironment(ReadOnlySpan<float> action, Span<float> scaled) => _scaling.ToEnvironment(action, scaled);
}
