using System.Numerics;
using SoftQ.Gym.Environments;

namespace SoftQ.Figures.Tests;

/// <summary>A plane of a given height and nothing on it.</summary>
internal sealed class Landscape(Func<Vector2, double> height) : IPlanarTask
{
    public (Vector2 Low, Vector2 High) View => (new(-1, -1), new(1, 1));

    public IReadOnlyList<Landmark> Landmarks => [];

    public IReadOnlyList<float[]> Probes => [];

    public Vector2 Position(ReadOnlySpan<float> observation) => new(observation[0], observation[1]);

    public double Height(Vector2 position) => height(position);
}
