using SoftQ.Gym;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Networks;
using SoftQ.Plugins.Kernels;
using SoftQ.Plugins.Samplers.Amortized;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

public sealed class ActingTests : IDisposable
{
    private static readonly TaskShape Task = new(ObservationSize: 3, ActionSize: 2);
    private static readonly float[] Observation = [0.5f, -1, 2];

    private readonly AmortizedSteinSampler _sampler;
    private readonly SoftQAgent _agent;

    public ActingTests()
    {
        var schedule = new LearningRateSchedule(1);
        var networks = new NetworkFactory(CPU, new RandomStream(1), threads: 1, schedule);
        _sampler = new AmortizedSteinSampler(networks, new RadialBasisKernel(), Task, CPU) { HiddenSizes = [200, 200] };
        _agent = new SoftQAgent(new SoftQOptions(), Task, networks, schedule, _sampler, CPU);
    }

    [Fact]
    public void An_action_in_memory_is_the_one_over_tensors_and_draws_as_many_numbers()
    {
        using var scope = NewDisposeScope();
        var (inMemory, overTensors) = (new RandomStream(2), new RandomStream(2));
        var action = new float[2];
        for (var i = 0; i < 5; i++)
        {
            Assert.True(_agent.TryAct(Observation, action, inMemory));
            var expected = _agent.Sample(tensor(Observation, 1, 3), 1, overTensors);
            TensorAssert.Close(expected.flatten(), tensor(action), 1e-6);
        }
        Assert.Equal(overTensors.NextUInt64(), inMemory.NextUInt64());
    }

    [Fact]
    public void Acting_allocates_nothing()
    {
        var (random, action) = (new RandomStream(2), new float[2]);
        _agent.TryAct(Observation, action, random);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            _agent.TryAct(Observation, action, random);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    public void Dispose()
    {
        _agent.Dispose();
        _sampler.Dispose();
    }
}
