using System.Text.Json;
using System.Text.Json.Serialization;

namespace SoftQ.Plugins.Tests.ClassicControl;

/// <summary>An episode that Gymnasium 1.4.0 recorded, on NumPy 1.24.2.</summary>
internal sealed record Trajectory(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("seed")] ulong Seed,
    [property: JsonPropertyName("reset_obs")] float[] FirstObservation,
    [property: JsonPropertyName("reset_state64")] double[] FirstState,
    [property: JsonPropertyName("steps")] TrajectoryStep[] Steps,
    [property: JsonPropertyName("second_reset_obs")] float[] SecondFirstObservation)
{
    /// <summary>All that were recorded.</summary>
    public static IReadOnlyList<Trajectory> All { get; } =
        JsonSerializer.Deserialize<Trajectory[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ClassicControl", "gymnasium.json")))!;
}
