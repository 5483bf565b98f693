using System.Numerics;
using SoftQ.Gym.Environments;

namespace SoftQ.Figures.Tests;

/// <summary>A plane with a goal in each direction.</summary>
internal sealed class FourGoals : IPlanarTask
{
    public (Vector2 Low, Vector2 High) View => (new(-7, -7), new(7, 7));

    public IReadOnlyList<Landmark> Landmarks { get; } =
        [new("right", new(5, 0), 1), new("left", new(-5, 0), 1), new("top", new(0, 5), 1), new("bottom", new(0, -5), 1)];

    public IReadOnlyList<float[]> Probes => [[-2.5f, 0], [0, 0], [2.5f, 2.5f]];

    public Vector2 Position(ReadOnlySpan<float> observation) => new(observation[0], observation[1]);

    public double Height(Vector2 position) => -Landmarks.Min(goal => Vector2.DistanceSquared(goal.Position, position));
}
