namespace NumSharp;

public class NumPyRandom
{
    private Random _random = new();

    public int Seed { get; private set; }

    public void seed(int seed) => (_random, Seed) = (new Random(seed), seed);

    public NumPyRandom RandomState(int seed)
    {
        var state = new NumPyRandom();
        state.seed(seed);
        return state;
    }

    public int randint(int low, int high) => _random.Next(low, high);

    public double NextDouble() => _random.NextDouble();
}
