using System.Numerics;

namespace SoftQ.Gym.Environments;

/// <summary>A disc in the plane that figures mark.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Position">Its centre.</param>
/// <param name="Radius">Its radius; zero for a point.</param>
public sealed record Landmark(string Name, Vector2 Position, float Radius);
