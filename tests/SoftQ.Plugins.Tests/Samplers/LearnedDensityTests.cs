using Xunit.Abstractions;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

public sealed class LearnedDensityTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(3)]
    public void X(double temperature)
    {
        using var scope = NewDisposeScope();
        float[] centre = [0.3f, -0.2f];
        foreach (var (batch, particles, steps) in new[] { (8, 16, 500), (8, 16, 1000), (8, 16, 2000), (8, 32, 1000), (1, 64, 1000) })
        {
            var observations = tensor(centre).view(1, 2).repeat(batch, 1);
            var energy = new ModesEnergy(temperature, 0.5, 1);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            using var training = new Training(1, particles).Run(steps, observations, energy);
            var ms = clock.ElapsedMilliseconds;
            var actions = training.Sample(tensor(centre), 20000, energy);
            var exact = centre.Sum(c => Moment(c, temperature * 0.25));
            output.WriteLine($"{temperature} {batch} {particles} {steps} {ms} ms: {actions.Average(a => (a[0] * a[0]) + (a[1] * a[1])):F4} {exact:F4}  means {actions.Average(a => a[0]):F3} {actions.Average(a => a[1]):F3}");
        }
        foreach (var (batch, particles, steps) in new[] { (8, 16, 500), (8, 16, 1000), (8, 32, 1000), (1, 64, 1000) })
        for (var seed = 1; seed < 4; seed++)
        {
            var observations = tensor(new[] { 0.5f, 0.2f }).view(1, 2).repeat(batch, 1);
            var energy = new ModesEnergy(temperature, 0.2, 1, -1);
            using var training = new Training((ulong)seed, particles).Run(steps, observations, energy);
            var actions = training.Sample(observations[0], 20000, energy);
            output.WriteLine($"{temperature} {batch} {particles} {steps}: {actions.Average(a => (a[0] * 0.5f) + (a[1] * 0.2f) > 0 ? 1.0 : 0):F3}");
        }
    }

    private static double Moment(double centre, double variance)
    {
        double weights = 0, sum = 0;
        for (var i = 0; i < 2000; i++)
        {
            var a = -1 + ((i + 0.5) / 1000);
            var weight = Math.Exp(-(a - centre) * (a - centre) / (2 * variance));
            weights += weight;
            sum += weight * a * a;
        }
        return sum / weights;
    }
}
