using NumSharp;

namespace Gym.Spaces;

public class Box : Space
{
    public Box(float low, float high, Shape shape = default, Type dType = null, int seed = -1, NumPyRandom random_state = null)
        : base(shape, dType ?? typeof(float))
    {
        Low = Filled(low, shape);
        High = Filled(high, shape);
    }

    public Box(NDArray low, NDArray high, Type dType = null, int seed = -1, NumPyRandom random_state = null)
        : base(default, dType ?? typeof(float))
    {
        Low = low;
        High = high;
    }

    public NDArray Low { get; }

    public NDArray High { get; }

    public override NDArray Sample(NDArray mask = null) => Low;

    public override void Seed(int seed) => np.random.seed(seed);

    /// <summary>Nobody may call it: in Gym.NET it throws for what the environment itself gives.</summary>
    public override bool Contains(object ndArray) => throw new NotSupportedException("Shapes do not match.");

    private static NDArray Filled(float bound, Shape shape)
    {
        var lengths = shape.dimensions ?? [];
        var values = new float[lengths.Aggregate(1, static (product, length) => product * length)];
        Array.Fill(values, bound);
        return new NDArray(values, new Shape(lengths));
    }
}
