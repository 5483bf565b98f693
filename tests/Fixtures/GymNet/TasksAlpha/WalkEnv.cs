using Gym.Envs;
using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace TasksAlpha;

/// <summary>An environment of the first versions.</summary>
public class WalkEnv : Env
{
    private int _place;

    public WalkEnv()
    {
        ObservationSpace = new Box(-3f, 3f, new Shape(1));
        ActionSpace = new Discrete(2);
    }

    public static bool IsClosed { get; private set; }

    public override NDArray Reset() => np.array(_place = 0);

    public override Step Step(int action)
    {
        _place += action == 1 ? 1 : -1;
        return new Step(np.array(_place), -1, Math.Abs(_place) == 3, null);
    }

    public override byte[] Render(string mode = "human") => [];

    public override void Close() => IsClosed = true;

    public override void Seed(int seed)
    {
    }
}
