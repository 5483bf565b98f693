using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Vector;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// A pole on a cart, which is pushed from left or right so that the pole does not fall (Barto, Sutton and Anderson 1983). Angles are
/// measured from upright, clockwise.
/// </summary>
[Environment("CartPole-v1", MaxEpisodeSteps = 500, Description = "Push a cart so that the pole on it does not fall")]
public sealed partial class CartPole : IVectorizable
{
    private CartPoleState _state;
    private bool _fallen;

    /// <summary>Position of the cart, in m.</summary>
    [Observation(Low = -2 * CartPoleDynamics.PositionLimit, High = 2 * CartPoleDynamics.PositionLimit)]
    public double Position => _state.Position;

    /// <summary>Velocity of the cart, in m/s.</summary>
    [Observation]
    public double Velocity => _state.Velocity;

    /// <summary>Angle of the pole, in radians.</summary>
    [Observation(Low = -2 * CartPoleDynamics.AngleLimit, High = 2 * CartPoleDynamics.AngleLimit)]
    public double Angle => _state.Angle;

    /// <summary>Angular velocity of the pole, in radians a second.</summary>
    [Observation]
    public double AngularVelocity => _state.AngularVelocity;

    /// <summary>Whether rewards are those of Sutton and Barto's book.</summary>
    [Parameter(Description = "Rewards of Sutton and Barto's book: 0 for each step and -1 where the pole falls, instead of 1 for each step")]
    public bool SuttonBartoReward { get; init; }

    /// <inheritdoc/>
    public IVectorEnvironment Vectorize(int count, AutoresetMode autoreset, int? maxEpisodeSteps) =>
        new CartPoleVector(this, count, autoreset, maxEpisodeSteps);

    /// <summary>The reward of a step.</summary>
    /// <param name="falls">Whether the pole lies after it.</param>
    internal double RewardOf(bool falls) => (falls, SuttonBartoReward) switch
    {
        (false, false) => 1,
        (false, true) => 0,
        (true, false) => _fallen ? 0 : 1,
        (true, true) => -1,
    };

    /// <summary>All four numbers are uniform over [-0.05, 0.05).</summary>
    [Reset]
    private void Begin(RandomStream random) => (_state, _fallen) = (CartPoleDynamics.Begin(random, -0.05, 0.05), false);

    /// <summary>A force of 10 N pushes the cart for a fiftieth of a second.</summary>
    /// <param name="push">0 pushes to the left, 1 to the right.</param>
    /// <returns>1, also for the step at which the pole falls.</returns>
    /// <remarks>The pole leans more than 12° from upright, or the cart is more than 2.4 m from the middle.</remarks>
    [Step]
    private StepOutcome Push([Action(Count = 2)] int push)
    {
        _state = CartPoleDynamics.Step(_state, right: push == 1);
        var falls = CartPoleDynamics.HasFallen(_state);
        var outcome = new StepOutcome(RewardOf(falls), Terminated: falls);
        _fallen |= falls;
        return outcome;
    }
}
