using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace Tasks;

/// <summary>Its constructor has no defaults.</summary>
public class RoomEnv : UserEnv
{
    public RoomEnv(int size, Random colours)
    {
        ObservationSpace = new Box(0f, size, new Shape(1));
        ActionSpace = new Discrete(2);
    }

    public override NDArray Reset() => np.array(0f);

    public override Step Step(object action) => new(np.array(1f), 0, done: true, null);
}
