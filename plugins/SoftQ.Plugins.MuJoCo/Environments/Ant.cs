using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>Gymnasium's ant: four legs, rewarded for velocity along x and for staying up.</summary>
/// <param name="library">The engine.</param>
[Environment("Ant-v5", MaxEpisodeSteps = 1000, RewardThreshold = 6000, Description = "Run forward on four legs with eight motors")]
public sealed partial class Ant(MuJoCoLibrary library) : GymnasiumRobot(library)
{
    /// <summary>Steps of the engine for each action.</summary>
    [Parameter(Min = 1, Description = "Steps of the engine for each action")]
    public int FrameSkip { get; init; } = 5;

    /// <summary>Weight of the cost of an action.</summary>
    [Parameter(Min = 0, Description = "Cost of an action for each unit of its squared length")]
    public double CtrlCostWeight { get; init; } = 0.5;

    /// <summary>Weight of the cost of contacts.</summary>
    [Parameter(Min = 0, Description = "Cost of clipped external forces for each unit of their squared length")]
    public double ContactCostWeight { get; init; } = 5e-4;

    /// <summary>Reward of each healthy step.</summary>
    [Parameter(Description = "Reward of each step after which the body is healthy")]
    public double HealthyReward { get; init; } = 1;

    /// <summary>The body whose velocity counts.</summary>
    [Parameter(Min = 0, Description = "Number of the body whose velocity counts")]
    public int MainBody { get; init; } = 1;

    /// <summary>Whether an unhealthy body ends the episode.</summary>
    [Parameter(Description = "Whether an episode ends with an unhealthy body")]
    public bool TerminateWhenUnhealthy { get; init; } = true;

    /// <summary>The range of heights that is healthy.</summary>
    [Parameter(Description = "Least and greatest height that is healthy, in m")]
    public double[] HealthyZRange
    {
        get;
        init => field = Pair(value, "healthyZRange");
    } = [0.2, 1];

    /// <summary>The range that external forces are clipped to.</summary>
    [Parameter(Description = "Range that external forces are clipped to")]
    public double[] ContactForceRange
    {
        get;
        init => field = Pair(value, "contactForceRange");
    } = [-1, 1];

    /// <summary>Whether an observation has the clipped external forces, those on the world aside.</summary>
    [Parameter(Description = "Whether an observation has the clipped external forces on the bodies")]
    public bool IncludeCfrcExtInObservation { get; init; } = true;

    /// <summary>What the last step's contacts cost, a number below zero.</summary>
    [Info]
    public double RewardContact { get; private set; }

    /// <summary>What the last step earned by a healthy body.</summary>
    [Info]
    public double RewardSurvive { get; private set; }

    /// <inheritdoc/>
    public override string OwnModel => EmbeddedModels.Read("ant.xml");

    /// <inheritdoc/>
    protected override int FurtherElements => IncludeCfrcExtInObservation ? 6 * (Simulation.Model.BodyCount - 1) : 0;

    [Observation(Space = nameof(Observed))]
    private ReadOnlySpan<double> Observe()
    {
        var left = ObserveState();
        var forces = Simulation.ExternalForces[6..];
        for (var i = 0; i < left.Length; i++)
            left[i] = Math.Clamp(forces[i], ContactForceRange[0], ContactForceRange[1]);
        return Observation;
    }

    [Reset]
    private void Begin(RandomStream random)
    {
        Begin(random, () => ResetNoiseScale * random.Normal(0, 1));
        (RewardContact, RewardSurvive) = (0, 0);
    }

    [Step]
    private StepOutcome Run([Action(Space = nameof(Controls), OutOfRange = OutOfRange.AsGiven)] ReadOnlySpan<float> action)
    {
        var body = Simulation.BodyPosition(MainBody);
        var (x, y) = (body[0], body[1]);
        var sound = Advance(action, FrameSkip);
        Simulation.ComputeExternalForces();
        Note((body[0] - x, body[1] - y), FrameSkip * Simulation.Model.TimeStep, CtrlCostWeight * SumOfSquares(action));
        var healthy = sound && IsHealthy();
        (RewardContact, RewardSurvive) = (-ContactCostWeight * SumOfSquaredForces(ContactForceRange[0], ContactForceRange[1]), healthy ? HealthyReward : 0);
        var reward = RewardForward + RewardSurvive + RewardCtrl + RewardContact;
        return sound ? new StepOutcome(reward, Terminated: TerminateWhenUnhealthy && !healthy) : new StepOutcome(RewardCtrl, Terminated: true);
    }

    // What is not finite never comes here: the engine starts anew instead.
    private bool IsHealthy() => Simulation.Positions[2] >= HealthyZRange[0] && Simulation.Positions[2] <= HealthyZRange[1];

    private static double[] Pair(double[] value, string name) => value is [var low, var high] && low <= high
        ? value
        : throw new ArgumentException($"'{name}' takes two numbers, the least and the greatest; found [{string.Join(", ", value)}].");
}
