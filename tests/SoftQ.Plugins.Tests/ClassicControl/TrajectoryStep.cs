using System.Text.Json.Serialization;

namespace SoftQ.Plugins.Tests.ClassicControl;

/// <summary>A step of a recorded episode: what was done, and what it brought.</summary>
internal sealed record TrajectoryStep(
    [property: JsonPropertyName("a")] float[] Action,
    [property: JsonPropertyName("o")] float[] Observation,
    [property: JsonPropertyName("s")] double[] State,
    [property: JsonPropertyName("r")] double Reward,
    [property: JsonPropertyName("te")] bool Terminated,
    [property: JsonPropertyName("tr")] bool Truncated);
