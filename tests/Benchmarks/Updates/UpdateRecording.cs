using SoftQ.Gym;
using SoftQ.Learning.Networks;
using SoftQ.Samplers;
using SoftQ.Testing.Shared;
using static TorchSharp.torch;

namespace SoftQ.Benchmarks.Updates;

/// <summary>Some updates with everything that goes into them, so that PyTorch can make them too.</summary>
internal static class UpdateRecording
{
    private const int Updates = 5;

    /// <summary>Makes updates and writes them to a file: weights, then minibatches and noise, then the weights they led to.</summary>
    /// <param name="sizes">The case.</param>
    /// <param name="path">The file.</param>
    public static void Write(UpdateCase sizes, string path)
    {
        using var scope = NewDisposeScope();
        using var file = new BinaryWriter(File.Create(path));
        foreach (var number in (ReadOnlySpan<int>)[sizes.ObservationSize, sizes.ActionSize, sizes.Particles, Updates])
            file.Write(number);
        var schedule = new LearningRateSchedule(1);
        var networks = new RememberingFactory(new NetworkFactory(CPU, new RandomStream(1), threads: 1, schedule));
        using var subject = new UpdateSubject(sizes, networks, schedule);
        var (q, policy) = (networks.Made[0], networks.Made[2]);
        Write(file, q.Parameters, policy.Parameters);
        for (var update = 0; update < Updates; update++)
        {
            var (batch, noise) = subject.UpdateRecorded();
            Write(file, batch.Observations, batch.Actions, batch.Rewards, batch.NextObservations, batch.Continues);
            Write(
                file,
                noise.UniformTensor(CPU, -1, 1, UpdateCase.BatchSize, UpdateCase.ValueParticles, sizes.ActionSize),
                noise.NormalTensor(CPU, UpdateCase.BatchSize, sizes.Particles, sizes.ActionSize),
                noise.NormalTensor(CPU, UpdateCase.BatchSize, sizes.Particles, sizes.ActionSize));
        }
        Write(file, q.Parameters, policy.Parameters);
    }

    private static void Write(BinaryWriter file, params ReadOnlySpan<Tensor> tensors)
    {
        foreach (var tensor in tensors)
            file.Write(tensor.contiguous().bytes);
    }
}
