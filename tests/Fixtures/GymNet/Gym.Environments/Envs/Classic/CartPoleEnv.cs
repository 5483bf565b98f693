using Gym.Envs;
using Gym.Observations;
using Gym.Spaces;
using NumSharp;
using SixLabors.ImageSharp;

namespace Gym.Environments.Envs.Classic;

/// <summary>
/// A pole on a cart, with the habits of Gym.NET's: its space says float and it gives doubles, always in the same array; nothing limits
/// an episode; a step after the end is told on the console.
/// </summary>
public class CartPoleEnv : Env
{
    private const double Tau = 0.02;
    private const double HalfLength = 0.5;
    private const double PoleMass = 0.1;
    private const double TotalMass = 1.1;
    private const double LargestAngle = 12 * Math.PI / 180;
    private const double LargestPosition = 2.4;

    private readonly NDArray _state = new(new double[4]);
    private NumPyRandom _random;
    private bool _isOver;

    public CartPoleEnv()
        : this(NullEnvViewer.Factory)
    {
    }

    public CartPoleEnv(IEnvironmentViewerFactoryDelegate viewerFactory)
        : this(viewerFactory, null)
    {
    }

    public CartPoleEnv(IEnvironmentViewerFactoryDelegate viewerFactory, NumPyRandom randomState)
    {
        _random = randomState ?? np.random;
        float[] high = [(float)(2 * LargestPosition), float.MaxValue, (float)(2 * LargestAngle), float.MaxValue];
        ActionSpace = new Discrete(2);
        ObservationSpace = new Box(np.array(Array.ConvertAll(high, static bound => -bound)), np.array(high));
    }

    public CartPoleEnv(IEnvViewer viewer)
        : this((IEnvironmentViewerFactoryDelegate)null) => ArgumentNullException.ThrowIfNull(viewer);

    public override NDArray Reset()
    {
        _isOver = false;
        for (var i = 0; i < 4; i++)
            _state.SetAtIndex((_random.NextDouble() * 0.1) - 0.05, i);
        return _state;
    }

    public override Step Step(object action)
    {
        if (_isOver)
        {
            Console.WriteLine("The episode is over.");
            return new Step(_state, 0, done: true, null);
        }
        var force = (int)action == 1 ? 10.0 : -10.0;
        var (x, v, angle, spin) = (_state.GetAtIndex<double>(0), _state.GetAtIndex<double>(1), _state.GetAtIndex<double>(2), _state.GetAtIndex<double>(3));
        var (sin, cos) = Math.SinCos(angle);
        var push = (force + (PoleMass * HalfLength * spin * spin * sin)) / TotalMass;
        var turn = ((9.8 * sin) - (cos * push)) / (HalfLength * ((4.0 / 3) - (PoleMass * cos * cos / TotalMass)));
        var acceleration = push - (PoleMass * HalfLength * turn * cos / TotalMass);
        double[] next = [x + (Tau * v), v + (Tau * acceleration), angle + (Tau * spin), spin + (Tau * turn)];
        for (var i = 0; i < 4; i++)
            _state.SetAtIndex(next[i], i);
        _isOver = Math.Abs(next[0]) > LargestPosition || Math.Abs(next[2]) > LargestAngle;
        return new Step(_state, 1, _isOver, null);
    }

    public override Image Render(string mode = "human") => null;

    public override void CloseEnvironment()
    {
    }

    public override void Seed(int seed) => _random = _random.RandomState(seed);
}
