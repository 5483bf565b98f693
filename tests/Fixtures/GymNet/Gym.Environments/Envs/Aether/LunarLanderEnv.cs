using Gym.Collections;
using Gym.Envs;
using Gym.Observations;
using Gym.Spaces;
using NumSharp;
using SixLabors.ImageSharp;

namespace Gym.Environments.Envs.Aether;

/// <summary>
/// A fall in one dimension, with the habits of Gym.NET's lander: no constructor without parameters; one that throws where it gets no
/// viewer; a random state that all of a process share; a space of one action where it reads two.
/// </summary>
public class LunarLanderEnv : Env
{
    private readonly bool _continuous;
    private readonly float _gravity;
    private readonly NumPyRandom _random;
    private float _height;
    private float _speed;

    public LunarLanderEnv(IEnvViewer viewer)
        : this((IEnvironmentViewerFactoryDelegate)null) => ArgumentNullException.ThrowIfNull(viewer);

    public LunarLanderEnv(
        IEnvironmentViewerFactoryDelegate viewerFactory,
        bool continuous = false,
        float gravity = -10f,
        bool enable_wind = false,
        float wind_power = 15f,
        float turbulence_power = 1.5f,
        NumPyRandom random_state = null)
    {
        if (gravity is < -12f or > 0f)
            throw new ArgumentException("Gravity must be between -12 and 0", nameof(gravity));
        (_continuous, _gravity, _random) = (continuous, gravity, random_state ?? np.random);
        ObservationSpace = new Box(np.array(-1.5f, -5f, 0f, 0f, 0f, 0f, 0f, 0f), np.array(1.5f, 5f, 1f, 1f, 1f, 1f, 1f, 1f));
        ActionSpace = continuous ? new Box(-1f, 1f, random_state: random_state) : new Discrete(4, random_state: random_state);
    }

    public override NDArray Reset()
    {
        (_height, _speed) = ((float)_random.randint(500, 1000) / 1000, 0);
        return Observation();
    }

    public override Step Step(object action)
    {
        var fires = _continuous
            ? ((NDArray)action).GetAtIndex<float>(0) > 0 || Math.Abs(((NDArray)action).GetAtIndex<float>(1)) > 0.5f
            : (int)action != 0;
        _speed = Math.Clamp(_speed + ((_gravity + (fires ? 15 : 0)) * 0.001f) + (_random.randint(-9, 9) * 0.0001f), -5, 5);
        _height = Math.Clamp(_height + _speed, -1.5f, 1.5f);
        var done = _height is <= 0 or >= 1.5f;
        return new Step(Observation(), done ? 1 - Math.Abs(_speed) : 0, done, new Dict("main", fires));
    }

    public override Image Render(string mode = "human") => null;

    public override void CloseEnvironment()
    {
    }

    public override void Seed(int seed) => _random.seed(seed);

    private NDArray Observation() => np.array(_height, _speed, 0f, 0f, 0f, 0f, 0f, 0f);
}
