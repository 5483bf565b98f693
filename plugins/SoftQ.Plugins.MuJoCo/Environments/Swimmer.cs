using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>Gymnasium's swimmer: three links in a viscous fluid, rewarded for velocity along x.</summary>
/// <param name="library">The engine.</param>
[Environment("Swimmer-v5", MaxEpisodeSteps = 1000, RewardThreshold = 360, Description = "Swim forward with three links and two motors")]
public sealed partial class Swimmer(MuJoCoLibrary library) : GymnasiumRobot(library)
{
    /// <summary>Steps of the engine for each action.</summary>
    [Parameter(Min = 1, Description = "Steps of the engine for each action")]
    public int FrameSkip { get; init; } = 4;

    /// <summary>Weight of the cost of an action.</summary>
    [Parameter(Min = 0, Description = "Cost of an action for each unit of its squared length")]
    public double CtrlCostWeight { get; init; } = 1e-4;

    /// <inheritdoc/>
    public override string OwnModel => EmbeddedModels.Read("swimmer.xml");

    [Observation(Space = nameof(Observed))]
    private ReadOnlySpan<double> Observe()
    {
        ObserveState();
        return Observation;
    }

    [Reset]
    private void Begin(RandomStream random) => Begin(random, () => random.Uniform(-ResetNoiseScale, ResetNoiseScale));

    [Step]
    private StepOutcome Swim([Action(Space = nameof(Controls), OutOfRange = OutOfRange.AsGiven)] ReadOnlySpan<float> action)
    {
        var (x, y) = (XPosition, YPosition);
        var sound = Advance(action, FrameSkip);
        Note((XPosition - x, YPosition - y), FrameSkip * Simulation.Model.TimeStep, CtrlCostWeight * SumOfSquares(action));
        return sound ? RewardForward + RewardCtrl : new StepOutcome(RewardCtrl, Terminated: true);
    }
}
