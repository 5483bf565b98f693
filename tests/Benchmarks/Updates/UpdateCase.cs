namespace SoftQ.Benchmarks.Updates;

/// <summary>The sizes of an update: N = 64, K_V = 50 and two hidden layers of 200, as in the paper.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="ObservationSize">Elements of an observation.</param>
/// <param name="ActionSize">Elements of an action.</param>
/// <param name="Particles">Fixed and updated particles, K = M.</param>
internal sealed record UpdateCase(string Name, int ObservationSize, int ActionSize, int Particles)
{
    /// <summary>Transitions in a minibatch, N.</summary>
    public const int BatchSize = 64;

    /// <summary>Proposals for a soft value, K_V.</summary>
    public const int ValueParticles = 50;

    /// <summary>Width of both hidden layers.</summary>
    public const int Width = 200;

    /// <summary>The cases of the table.</summary>
    public static IReadOnlyList<UpdateCase> All { get; } =
    [
        new("observation 2, action 2, K = M = 32", 2, 2, 32),
        new("observation 8, action 2, K = M = 32", 8, 2, 32),
        new("observation 29, action 8, K = M = 32", 29, 8, 32),
        new("observation 8, action 2, K = M = 100", 8, 2, 100),
    ];
}
