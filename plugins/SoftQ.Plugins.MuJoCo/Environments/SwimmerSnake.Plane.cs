using System.Numerics;
using SoftQ.Gym.Environments;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>The task from above, as figures draw it.</summary>
public sealed partial class SwimmerSnake
{
    private float Side => (float)Math.Max(2, 1.6 * FinishLine);

    /// <inheritdoc/>
    public (Vector2 Low, Vector2 High) View => (new Vector2(-Side), new Vector2(Side));

    /// <inheritdoc/>
    public IReadOnlyList<Landmark> Landmarks => [new Landmark("finish", new Vector2((float)FinishLine, 0), 0)];

    /// <summary>None: a place does not say what the snake's shape and velocities are.</summary>
    public IReadOnlyList<float[]> Probes => [];

    /// <inheritdoc/>
    public Vector2 Position(ReadOnlySpan<float> observation) => new(observation[2 * Coordinates], observation[(2 * Coordinates) + 1]);

    /// <summary>What a unit of speed is worth.</summary>
    /// <param name="position">A place in the plane.</param>
    public double Height(Vector2 position) => position.X > FinishLine ? FinishFactor : 1;
}
