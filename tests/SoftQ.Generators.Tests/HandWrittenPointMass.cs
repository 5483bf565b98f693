using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Generators.Tests;

/// <summary>The shape PointMass as one writes it without the generator, with the checks that its contract asks for.</summary>
internal sealed class HandWrittenPointMass : IEnvironment
{
    private Vector2 _position;
    private Vector2 _speed;
    private bool _begun;

    public EnvironmentSpec? Spec { get; } = new("PointMass-v0");

    public Space ObservationSpace { get; } = new Box<float>(float.NegativeInfinity, float.PositiveInfinity, 4);

    public Space ActionSpace { get; } = new Box<float>(-1, 1, 2);

    public IReadOnlyDictionary<string, object?> Info { get; } = new Dictionary<string, object?>();

    public ICapturable? State => null;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        (_position, _speed, _begun) = (Vector2.One, Vector2.Zero, true);
        Observe(observation);
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        if (!_begun)
            throw new ResetNeededException(Spec!.Id);
        if (action.Length != 2 || float.IsNaN(action[0]) || float.IsNaN(action[1]))
            throw new InvalidActionException("An action has two elements, none of them NaN.");
        ArgumentOutOfRangeException.ThrowIfNotEqual(observation.Length, 4);
        var force = new Vector2(Math.Clamp(action[0], -1, 1), Math.Clamp(action[1], -1, 1));
        _speed = (0.9f * _speed) + (0.1f * force);
        _position += 0.1f * _speed;
        Observe(observation);
        return new StepOutcome(-_position.LengthSquared() - (0.1f * force.LengthSquared()), _position.LengthSquared() > 100);
    }

    public void Dispose()
    {
    }

    private void Observe(Span<float> observation)
    {
        _position.CopyTo(observation);
        _speed.CopyTo(observation[2..]);
    }
}
