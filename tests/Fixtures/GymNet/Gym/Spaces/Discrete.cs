using NumSharp;

namespace Gym.Spaces;

public class Discrete : Space
{
    public Discrete(int n, Type dType = null, int seed = -1, int start = 0, NumPyRandom random_state = null)
        : base(new Shape(n), dType ?? typeof(float))
    {
        N = n;
        Start = start;
    }

    public int N { get; }

    public int Start { get; private set; }

    public override NDArray Sample(NDArray mask = null) => np.array(np.random.randint(0, N));

    public override void Seed(int seed) => np.random.seed(seed);

    public override bool Contains(object ndArray) => ndArray is int value ? value >= 0 && value < N : throw new NotSupportedException();
}
