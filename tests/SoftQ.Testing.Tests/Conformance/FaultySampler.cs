using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Testing.Tests.Conformance;

/// <summary>a = tanh(μ + ξ), where μ climbs Q, which keeps every law but those that its fault breaks.</summary>
internal sealed class FaultySampler(TaskShape task, SamplerFault fault) : ISampler
{
    private readonly float[] _mean = new float[task.ActionSize];

    public Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        var stream = fault == SamplerFault.DrawsFromAStreamOfItsOwn ? RandomStream.FromEntropy() : random;
        var actions = (stream.NormalTensor(CPU, observations.shape[0], count, task.ActionSize) + tensor(_mean)).tanh();
        return fault switch
        {
            SamplerFault.LeavesItsBounds => actions * 2,
            SamplerFault.Shape => actions.transpose(0, 1),
            _ => actions,
        };
    }

    public bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        random.FillNormal(action);
        for (var index = 0; index < action.Length; index++)
            action[index] = fault == SamplerFault.ActsOtherwise ? 0 : MathF.Tanh(_mean[index] + action[index]);
        return fault != SamplerFault.DrawsAndDoesNotAct;
    }

    public void Learn(Tensor observations, IEnergy energy, RandomStream random)
    {
        if (fault == SamplerFault.LearnsNothing)
            return;
        var gradient = energy.ActionGradient(observations, Sample(observations, count: 1, energy, random)).mean([0L, 1L]).data<float>();
        for (var index = 0; index < _mean.Length; index++)
            _mean[index] += gradient[index];
    }

    public void Capture(StateWriter writer) => writer.WriteSpan<float>("mean", _mean);

    public void Restore(StateReader reader) => reader.ReadSpan<float>("mean", fault == SamplerFault.ForgetsItsState ? new float[_mean.Length] : _mean);

    public void Dispose()
    {
    }
}
