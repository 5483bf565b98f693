using SoftQ.Plugins.Samplers.Amortized;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

/// <summary>The density that a sampling network has where it is invertible.</summary>
public sealed class SamplerDensityTests
{
    [Fact]
    public void That_of_a_linear_network_is_a_squashed_normal_density()
    {
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature: 1, width: 0.5, 1);
        using var network = new LinearNetwork(tensor(new[] { 0.8f, 0.3f, -0.2f, 0.5f }).view(2, 2));
        using var training = new Training(seed: 1, _ => Training.Stein(network));

        var drawn = training.Sampler.SampleWithDensity(zeros(2, 2), 500, energy, training.Random);

        Assert.NotNull(drawn);
        // A Aᵀ = [[0.73, -0.01], [-0.01, 0.29]], whose determinant is 0.46² = 0.2116.
        double[] expected =
        [
            .. drawn.Value.Actions.data<float>().ToArray().Chunk(2).Select(static action =>
            {
                var (u, v) = (Math.Atanh(action[0]), Math.Atanh(action[1]));
                var square = ((0.29 * u * u) + (0.02 * u * v) + (0.73 * v * v)) / 0.2116;
                var volume = Math.Log(1 - ((double)action[0] * action[0])) + Math.Log(1 - ((double)action[1] * action[1]));
                return (-square / 2) - Math.Log(2 * Math.PI * 0.46) - volume;
            }),
        ];
        TensorAssert.Close(tensor(expected).view(2, 500), drawn.Value.LogDensities, 1e-3);
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
