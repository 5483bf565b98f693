using System.Numerics;

namespace SoftQ.Gym.Environments;

/// <summary>A task that takes place in a plane, which figures draw from above.</summary>
public interface IPlanarTask
{
    /// <summary>The part of the plane to draw.</summary>
    (Vector2 Low, Vector2 High) View { get; }

    /// <summary>Places worth marking, such as goals.</summary>
    IReadOnlyList<Landmark> Landmarks { get; }

    /// <summary>Observations at which the action values are worth looking at; figures draw a panel for each.</summary>
    IReadOnlyList<float[]> Probes { get; }

    /// <summary>Where an observation lies in the plane.</summary>
    /// <param name="observation">An observation.</param>
    Vector2 Position(ReadOnlySpan<float> observation);

    /// <summary>The landscape whose contours lie under the trajectories, normally the reward of standing still.</summary>
    /// <param name="position">A place in the plane.</param>
    double Height(Vector2 position);
}
