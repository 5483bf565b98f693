using System.Numerics;

namespace SoftQ.Figures;

/// <summary>Episodes of one run, as places in the plane.</summary>
/// <param name="Name">What the legend calls the run.</param>
/// <param name="Trajectories">The places of each episode in order of time, the start first; one place or more each.</param>
public sealed record TrajectorySet(string Name, IReadOnlyList<IReadOnlyList<Vector2>> Trajectories)
{
    internal void Check()
    {
        if (Trajectories.Count == 0)
            throw new FigureDataException($"'{Name}' has no trajectories to draw; record at least one episode.");
        for (var i = 0; i < Trajectories.Count; i++)
        {
            if (Trajectories[i].Count == 0)
                throw new FigureDataException($"Trajectory {i} of '{Name}' is empty; expected at least the place where it starts.");
            for (var t = 0; t < Trajectories[i].Count; t++)
            {
                var place = Trajectories[i][t];
                if (!float.IsFinite(place.X) || !float.IsFinite(place.Y))
                {
                    throw new FigureDataException(
                        $"Trajectory {i} of '{Name}' is at ({place.X}, {place.Y}) at time {t}; expected finite numbers. Has the run diverged?");
                }
            }
        }
    }
}
