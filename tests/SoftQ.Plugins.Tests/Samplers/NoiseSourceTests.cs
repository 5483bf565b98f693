using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Plugins.Samplers.Amortized;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

public sealed class NoiseSourceTests
{
    [Fact]
    public void A_set_shrinks_linearly_to_one_vector_and_stays()
    {
        var noise = new NoiseSource(size: 2, vectors: 5, updates: 8);
        var random = new RandomStream(1);
        var sizes = new List<int> { noise.Vectors };
        for (var update = 0; update < 11; update++)
        {
            noise.BeginUpdate(random);
            sizes.Add(noise.Vectors);
        }
        // Fresh before the first update; then 1 + ⌊4 (1 - t/8)⌋.
        Assert.Equal([0, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1], sizes);
    }

    [Fact]
    public void Draws_come_from_the_set_and_all_of_it()
    {
        using var scope = NewDisposeScope();
        var (noise, random) = (new NoiseSource(size: 2, vectors: 4, updates: 0), new RandomStream(1));
        noise.BeginUpdate(random);
        noise.BeginUpdate(random);
        Assert.Equal(4, noise.Vectors);
        Assert.Equal(4, Rows(noise.Draw(3, 100, CPU, random)).Distinct().Count());
    }

    [Fact]
    public void One_draw_is_the_first_of_many_with_or_without_a_set()
    {
        using var scope = NewDisposeScope();
        foreach (var vectors in (int[])[0, 7])
        {
            var noise = new NoiseSource(size: 3, vectors, updates: 0);
            noise.BeginUpdate(new RandomStream(1));
            var one = new float[3];
            var (first, second) = (new RandomStream(2), new RandomStream(2));
            noise.Draw(one, first);
            Assert.Equal(one, noise.Draw(1, 1, CPU, second).data<float>().ToArray());
            Assert.Equal(first.NextUInt64(), second.NextUInt64());
        }
    }

    [Fact]
    public void A_restored_set_goes_on_shrinking()
    {
        using var scope = NewDisposeScope();
        var noise = new NoiseSource(size: 2, vectors: 6, updates: 5);
        for (var update = 0; update < 3; update++)
            noise.BeginUpdate(new RandomStream(3));
        using var memory = new MemoryStream();
        noise.Capture(new StateWriter(memory));
        memory.Position = 0;

        var other = new NoiseSource(size: 2, vectors: 6, updates: 5);
        other.Restore(new StateReader(memory));
        foreach (var each in new[] { noise, other })
            each.BeginUpdate(new RandomStream(4));

        Assert.Equal(noise.Vectors, other.Vectors);
        Assert.Equal(Rows(noise.Draw(1, 20, CPU, new RandomStream(5))), Rows(other.Draw(1, 20, CPU, new RandomStream(5))));
    }

    [Fact]
    public void A_sampler_with_one_vector_left_gives_one_action()
    {
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature: 1, width: 0.5, 1);
        using var training = new Training(seed: 1, static networks => new MapSampler(networks, Training.Task, CPU) { NoiseVectors = 10, NoiseUpdates = 5 });
        training.Run(7, zeros(4, 2), energy);
        Assert.Single(training.Sample(zeros(2), 50, energy).Select(static action => (action[0], action[1])).Distinct());
    }

    private static (float, float)[] Rows(Tensor noise) => [.. noise.data<float>().ToArray().Chunk(2).Select(static row => (row[0], row[1]))];
}
