using SoftQ.Gym;
using SoftQ.Gym.Spaces;

namespace SoftQ.Learning.Acting;

/// <summary>Between an agent's actions and an environment's.</summary>
public abstract class ActionCoding
{
    /// <summary>Elements of an agent's action, d.</summary>
    public abstract int Size { get; }

    /// <summary>How many choices a discrete action has; 0 where actions are continuous.</summary>
    public abstract int Choices { get; }

    /// <summary>The coding of an action space.</summary>
    /// <param name="space">The environment's action space.</param>
    /// <exception cref="NotSupportedException">The space is neither a box with finite bounds nor discrete.</exception>
    public static ActionCoding Of(Space space) => space switch
    {
        Discrete discrete => new DiscreteCoding(discrete),
        Box => new ActionScaling(space),
        _ => throw new NotSupportedException($"Agents take actions from a Box with finite bounds or a Discrete space; found {space}."),
    };

    /// <summary>Turns an agent's action into one of the environment.</summary>
    /// <param name="action">The agent's action.</param>
    /// <param name="environmentAction">Receives the environment's action.</param>
    public abstract void ToEnvironment(ReadOnlySpan<float> action, Span<float> environmentAction);

    /// <summary>Draws an agent's action uniformly.</summary>
    /// <param name="action">Receives the action.</param>
    /// <param name="random">The stream to draw from.</param>
    public abstract void FillUniform(Span<float> action, RandomStream random);

    /// <summary>Whether an agent's action is one; false where an element is NaN.</summary>
    /// <param name="action">The action.</param>
    public abstract bool Contains(ReadOnlySpan<float> action);
}
