using SoftQ.Gym;
using SoftQ.Kernels;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Plugins.Kernels;
using SoftQ.Plugins.Samplers.Amortized;
using SoftQ.Samplers;
using SoftQ.Testing.Shared;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

/// <summary>Whole updates computed with vector types and in memory, beside those computed by torch.</summary>
public class UpdateAgreementTests
{
    private const int Updates = 100;

    /// <summary>From the same weights and noise, for random sizes.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_hundred_updates_agree(ulong seed)
    {
        var random = new RandomStream(seed);
        var task = new TaskShape(ObservationSize: 1 + random.Integer(9), ActionSize: 1 + random.Integer(4));
        int[] hiddenSizes = [.. Enumerable.Range(0, 1 + random.Integer(2)).Select(_ => 5 + random.Integer(60))];
        var (batchSize, particles, threads) = (1 + random.Integer(40), 3 + random.Integer(20), 1 + random.Integer(2));

        var vector = ParametersAfterUpdates(Compute.Vector, task, hiddenSizes, batchSize, particles, threads);
        var torch = ParametersAfterUpdates(Compute.Torch, task, hiddenSizes, batchSize, particles, threads);

        for (var network = 0; network < torch.Count; network++)
        {
            var difference = torch[network].Zip(vector[network], static (a, b) => ((double)a - b) * (a - b)).Sum();
            var moved = torch[network].Zip(vector[network], static (a, _) => (double)a * a).Sum();
            Assert.InRange(Math.Sqrt(difference / moved), 0, 1e-4);
        }
    }

    private static List<float[]> ParametersAfterUpdates(
        Compute compute, TaskShape task, int[] hiddenSizes, int batchSize, int particles, int threads)
    {
        var schedule = new LearningRateSchedule(1);
        var networks = new RememberingFactory(new NetworkFactory(CPU, new RandomStream(1), threads, schedule, compute));
        IKernel kernel = compute == Compute.Torch ? new TensorKernel(new RadialBasisKernel()) : new RadialBasisKernel();
        using var sampler = new AmortizedSteinSampler(networks, kernel, task, CPU)
        {
            FixedParticles = particles,
            UpdatedParticles = particles,
            HiddenSizes = hiddenSizes,
        };
        var options = new SoftQOptions { HiddenSizes = hiddenSizes, ValueParticles = particles, BatchSize = batchSize };
        using var agent = new SoftQAgent(options, task, networks, schedule, sampler, CPU);
        using var batch = new TransitionBatch(batchSize, task.ObservationSize, task.ActionSize, CPU);
        var random = new RandomStream(2);
        var replay = Filled(task, random);
        for (var i = 0; i < Updates; i++)
        {
            replay.Sample(batch, random);
            agent.Update(batch, progress: 0, random);
        }
        return [.. networks.Made.Select(static network => network.Parameters.data<float>().ToArray())];
    }

    private static ReplayBuffer Filled(TaskShape task, RandomStream random)
    {
        var replay = new ReplayBuffer(500, task.ObservationSize, task.ActionSize);
        var (observation, next, action) = (new float[task.ObservationSize], new float[task.ObservationSize], new float[task.ActionSize]);
        for (var i = 0; i < 500; i++)
        {
            random.FillNormal(observation);
            random.FillNormal(next);
            random.FillUniform(action, -1, 1);
            replay.Add(observation, action, random.Normal(), next, terminated: i % 20 == 0);
        }
        return replay;
    }
}
