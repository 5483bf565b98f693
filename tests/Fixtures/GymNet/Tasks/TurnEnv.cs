using Gym.Collections;
using Gym.Envs;
using Gym.Observations;
using Gym.Spaces;
using NumSharp;
using SixLabors.ImageSharp;

namespace Tasks;

/// <summary>Its actions are an enum's; a limit of its own ends it after ten steps. It tells things of types of its own.</summary>
public sealed class TurnEnv : Env<Turn>
{
    private int _place;
    private int _steps;

    public TurnEnv()
    {
        ObservationSpace = new Box(-10f, 10f, new Shape(1));
        ActionSpace = new Discrete(2);
    }

    public override NDArray Reset()
    {
        (_place, _steps) = (0, 0);
        return np.array((float)_place);
    }

    public override Step Step(Turn action)
    {
        _place += (int)action;
        var done = ++_steps == 10;
        return new Step(np.array((float)_place), _place, done, new Dict("TimeLimit.truncated", done, "turn", action, "step", _steps, "place", np.array(_place)));
    }

    public override Image Render(string mode = "human") => null;

    public override void CloseEnvironment()
    {
    }

    public override void Seed(int seed)
    {
    }
}
