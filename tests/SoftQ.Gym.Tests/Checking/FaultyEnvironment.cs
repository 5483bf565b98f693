using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Rendering;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Tests.Checking;

/// <summary>A point that is pushed along a line, in [-1, 1] with a velocity in [-1, 1], with at most one fault.</summary>
internal sealed class FaultyEnvironment(Fault fault, FaultyEnvironment.Memory shared) : IEnvironment, ICapturable, IRenderable
{
    private RandomStream _random = new(0);
    private float _position;
    private float _velocity;
    private int _steps = -1;
    private int _diced;
    private bool _disposed;

    public EnvironmentSpec? Spec { get; } = fault switch
    {
        Fault.NoSpec => null,
        Fault.NoVersion => new EnvironmentSpec("Point"),
        _ => new EnvironmentSpec("Point-v0"),
    };

    public Space ObservationSpace { get; } = fault switch
    {
        Fault.NullSpace => null!,
        Fault.SequenceSpace => new Sequence(new Discrete(2)),
        Fault.EqualBounds => new Box<float>([-1, -1, 0], [1, 1, 0]),
        _ => new Box<float>(-1, 1, 2),
    };

    public Space ActionSpace { get; } = fault == Fault.InfiniteAction ? new Box<float>(-1, float.PositiveInfinity, 1) : new Box<float>(-1, 1, 1);

    public IReadOnlyDictionary<string, object?> Info { get; } = fault == Fault.InfoIsNull ? null! : new Dictionary<string, object?>();

    public ICapturable? State => fault == Fault.NoCapture ? null : this;

    public (int Width, int Height) PictureSize => (40, 20);

    public double FramesPerSecond => 30;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        if (fault != Fault.UnknownOptionTaken)
            options?.ThrowIfUnknown();
        if (fault != Fault.SeedIgnored && seed is { } value)
            _random = new RandomStream(value);
        else if (fault == Fault.StreamRestarts)
            _random = new RandomStream(shared.LastSeed);
        shared.LastSeed = seed ?? shared.LastSeed;
        (_position, _velocity, _steps) = ((float)_random.Uniform(-0.1, 0.1), 0, 0);
        if (fault == Fault.OwnDiceUnseen)
            _diced = shared.Dice.Integer(1 << 20);
        Observe(observation);
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        if (_steps < 0 && fault != Fault.StepsBeforeReset)
            throw new ResetNeededException("Point-v0");
        if (!(fault == Fault.WrongSizeTaken && action.Length != 1) && !(fault == Fault.NaNTaken && float.IsNaN(action[0])))
            InvalidActionException.ThrowIfUnusable("Point-v0", ActionSpace, action);
        if (fault == Fault.ThrowsAfterEnd && _steps == 50)
            throw new NotSupportedException("no such step");
        if (fault == Fault.Allocates)
            shared.Garbage = new byte[64];
        _steps++;
        var push = fault == Fault.OwnDiceAtStepSix && _steps == 6 ? (float)shared.Dice.NextDouble() : float.IsFinite(action[0]) ? action[0] : 1;
        _velocity = Math.Clamp(_velocity + (0.1f * push), -1, 1);
        _position = Math.Clamp(_position + (0.1f * _velocity), -1, 1);
        if (fault == Fault.SharedState)
            (_position, shared.Position) = (shared.Position, _position);
        Observe(observation);
        var ends = fault != Fault.NeverEnds && _steps >= 50;
        return new StepOutcome(fault == Fault.RewardIsNaN && _steps == 9 ? double.NaN : -_position, ends, fault == Fault.TruncatesAtOnce && _steps == 1);
    }

    public void Render(ICanvas canvas)
    {
        if (fault == Fault.DrawingMoves)
            _position += 0.001f;
        if (fault != Fault.DrawsNothing)
            canvas.Disc(new Vector2(fault == Fault.DrawsNaN ? float.NaN : _position, 0), 1, CanvasColor.Black);
    }

    public void Capture(StateWriter writer)
    {
        writer.Write("random", _random);
        writer.Write("position", _position);
        writer.Write("velocity", fault == Fault.CaptureForgetsVelocity ? 0 : _velocity);
        writer.Write("steps", _steps);
        writer.Write("diced", _diced);
    }

    public void Restore(StateReader reader)
    {
        reader.Read("random", _random);
        _position = reader.Read<float>("position");
        _velocity = reader.Read<float>("velocity");
        var steps = reader.Read<int>("steps");
        _steps = fault == Fault.RestoreForgetsSteps ? _steps : steps;
        _diced = reader.Read<int>("diced");
    }

    public void Dispose()
    {
        if (fault == Fault.ThrowsAtDisposal || (fault == Fault.ThrowsAtSecondDisposal && _disposed))
            throw new InvalidOperationException("closed");
        _disposed = true;
    }

    private void Observe(Span<float> observation)
    {
        observation[0] = fault == Fault.ObservationOutside && _steps == 20 ? 1.5f : _position;
        if (fault != Fault.ElementUnwritten)
            observation[1] = _velocity;
        observation[2..].Clear();
    }

    /// <summary>What outlives an environment: the fault of some of them.</summary>
    internal sealed class Memory
    {
        public RandomStream Dice { get; } = new(99);

        public ulong LastSeed { get; set; }

        public float Position { get; set; }

        public byte[] Garbage { get; set; } = [];
    }
}
