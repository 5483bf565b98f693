using SoftQ.Plugins.Samplers.Amortized;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

/// <summary>What the amortised sampler learns, against densities that are known.</summary>
public sealed class LearnedDensityTests
{
    private const int Updates = 600;
    private const int Draws = 10_000;

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_spread_of_the_samples_follows_the_temperature(double temperature)
    {
        const double width = 0.5;
        float[] centre = [0.3f, -0.2f];
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature, width, 1);
        using var training = new Training(seed: 1).Run(Updates, Copies(centre), energy);

        var actions = training.Sample(tensor(centre), Draws, energy);

        // Particles stay a little too close together: over seeds, the spread falls short by 3 to 12 percent.
        var exact = centre.Sum(place => TruncatedNormal.Moment(place, width * Math.Sqrt(temperature), power: 2));
        Assert.InRange(actions.Average(SquaredLength), 0.85 * exact, 1.03 * exact);
        for (var dimension = 0; dimension < 2; dimension++)
        {
            var mean = TruncatedNormal.Moment(centre[dimension], width * Math.Sqrt(temperature), power: 1);
            Assert.InRange(actions.Average(action => action[dimension]), mean - 0.06, mean + 0.06);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Both_of_two_modes_get_their_share(ulong seed)
    {
        float[] mode = [0.5f, 0.3f];
        using var scope = NewDisposeScope();
        // Modes that lie further apart for their width may be lost, as no particle's score points to a mode that none has found.
        var energy = new ModesEnergy(temperature: 1, width: 0.3, 1, -1);
        using var training = new Training(seed).Run(Updates, Copies(mode), energy);

        var actions = training.Sample(tensor(mode), Draws, energy);

        var share = actions.Average(action => Dot(action, mode) > 0 ? 1.0 : 0);
        Assert.InRange(share, 0.35, 0.65);
        // Near a mode, and not between the two.
        Assert.InRange(actions.Average(action => Math.Abs(Dot(action, mode))) / SquaredLength(mode), 0.75, 1.1);
    }

    [Fact]
    public void The_samples_follow_the_observation()
    {
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature: 0.3, width: 0.3, 1);
        var observations = tensor(new[] { 0.5f, 0, -0.5f, 0, 0, 0.5f, 0, -0.5f }).view(4, 2);
        using var training = new Training(seed: 2).Run(Updates, observations, energy);

        for (var state = 0; state < 4; state++)
        {
            var actions = training.Sample(observations[state], Draws, energy);
            for (var dimension = 0; dimension < 2; dimension++)
            {
                var expected = observations[state, dimension].item<float>();
                Assert.InRange(actions.Average(action => action[dimension]), expected - 0.05, expected + 0.05);
            }
        }
    }

    [Fact]
    public void Without_repulsion_all_samples_gather_at_the_maximum()
    {
        float[] mode = [0.5f, 0.3f];
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature: 1, width: 0.5, 1);
        using var training = new Training(seed: 1, static networks => new MapSampler(networks, Training.Task, CPU) { LearningRate = 3e-3 });

        training.Run(Updates, Copies(mode), energy);

        Assert.All(training.Sample(tensor(mode), 1000, energy), action => Assert.InRange(Math.Abs(action[0] - mode[0]) + Math.Abs(action[1] - mode[1]), 0, 0.1));
    }

    private static Tensor Copies(float[] observation) => tensor(observation).view(1, -1).repeat(8, 1);

    private static double SquaredLength(float[] action) => Dot(action, action);

    private static double Dot(float[] first, float[] second) => (first[0] * second[0]) + (first[1] * second[1]);
}
