using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace Tasks;

/// <summary>Counts resets and steps, and never begins anew.</summary>
public class DriftingEnv : UserEnv
{
    private int _count;

    public DriftingEnv()
    {
        ObservationSpace = new Box(0f, 1000f, new Shape(1));
        ActionSpace = new Discrete(2);
    }

    public override NDArray Reset() => np.array((float)++_count);

    public override Step Step(object action) => new(np.array((float)++_count), 0, done: false, null);
}
