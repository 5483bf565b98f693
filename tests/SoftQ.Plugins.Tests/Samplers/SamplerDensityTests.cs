using SoftQ.Gym;
using SoftQ.Plugins.Samplers.Amortized;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

/// <summary>The density that a sampling network has where it is invertible.</summary>
public sealed class SamplerDensityTests
{
    private const int Draws = 40_000;

    [Fact]
    public void It_is_that_of_the_actions()
    {
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature: 1, width: 0.5, 1);
        float[] centre = [0.3f, -0.2f];
        using var training = new Training(seed: 1).Run(400, tensor(centre).view(1, 2).repeat(8, 1), energy);

        var drawn = training.Sampler.SampleWithDensity(tensor(centre).view(1, 2), Draws, energy, new RandomStream(3));

        Assert.NotNull(drawn);
        var actions = drawn.Value.Actions.data<float>().ToArray().Chunk(2).ToArray();
        var densities = drawn.Value.LogDensities.exp().data<float>().ToArray();
        // The mean of 1/q over the draws in a box is its volume, whatever q is; each of four boxes by itself.
        foreach (var (left, bottom) in ((float, float)[])[(-0.2f, -0.7f), (0.3f, -0.7f), (-0.2f, -0.2f), (0.3f, -0.2f)])
        {
            var inside = actions.Zip(densities).Where(pair => pair.First[0] >= left && pair.First[0] < left + 0.5f && pair.First[1] >= bottom && pair.First[1] < bottom + 0.5f);
            Assert.InRange(inside.Sum(static pair => 1 / pair.Second) / Draws / 0.25, 0.9, 1.1);
        }
    }

    [Fact]
    public void There_is_none_of_outputs_that_are_cut_off_nor_of_a_fixed_set_of_noise()
    {
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature: 1, width: 0.5, 1);
        using var cut = new Training(seed: 1, static networks => Training.Stein(networks, form: SteinForm.InputBounds));
        Assert.Null(cut.Sampler.SampleWithDensity(zeros(1, 2), 3, energy, cut.Random));
        using var few = new Training(seed: 1, static networks => new MapSampler(networks, Training.Task, CPU) { NoiseVectors = 4 });
        few.Run(1, zeros(4, 2), energy);
        Assert.Null(few.Sampler.SampleWithDensity(zeros(1, 2), 3, energy, few.Random));
    }
}
