using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Tests.Rendering;

/// <summary>Counts its steps, and draws them: a black bar at the left that moves by its own width with every step.</summary>
internal sealed class DrawnEnvironment(int terminatesAt = int.MaxValue) : IEnvironment, ICapturable, IRenderable
{
    private int _steps;

    public EnvironmentSpec? Spec { get; } = new("Drawn-v0");

    public Space ObservationSpace { get; } = new Box<float>(0, float.PositiveInfinity, 1);

    public Space ActionSpace { get; } = new Box<float>(-1, 1, 1);

    public IReadOnlyDictionary<string, object?> Info => new Dictionary<string, object?>();

    public ICapturable? State => this;

    public (int Width, int Height) PictureSize => (8, 4);

    public double FramesPerSecond => 20;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        _steps = 0;
        observation[0] = 0;
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        observation[0] = ++_steps;
        return new StepOutcome(1, Terminated: _steps == terminatesAt);
    }

    public void Render(ICanvas canvas)
    {
        canvas.Clear(CanvasColor.White);
        canvas.Polygon([new(_steps, 0), new(_steps + 1, 0), new(_steps + 1, 4), new(_steps, 4)], CanvasColor.Black);
    }

    public void Capture(StateWriter writer) => writer.Write("steps", _steps);

    public void Restore(StateReader reader) => _steps = reader.Read<int>("steps");

    public void Dispose()
    {
    }
}
