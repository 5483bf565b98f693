using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Samplers;
using TorchSharp;

namespace SoftQ.Hosting.Plugins.Guards;

/// <summary>Attributes what a plugin's sampler throws.</summary>
/// <param name="entry">The plugin class.</param>
/// <param name="inner">The plugin's own object.</param>
/// <param name="report">Is told of every fault.</param>
internal sealed class SamplerGuard(PluginEntry entry, ISampler inner, Action<PluginFaultException> report)
    : PluginGuard(entry, inner, report), ISampler
{
    public void Initialize() => Forward(nameof(Initialize), inner, static inner => inner.Initialize());

    public torch.Tensor Sample(torch.Tensor observations, int count, IEnergy energy, RandomStream random) => Forward(
        nameof(Sample),
        (inner, observations, count, energy, random),
        static call => call.inner.Sample(call.observations, call.count, call.energy, call.random));

    public (torch.Tensor Actions, torch.Tensor LogDensities)? SampleWithDensity(
        torch.Tensor observations, int count, IEnergy energy, RandomStream random) => Forward(
        nameof(SampleWithDensity),
        (inner, observations, count, energy, random),
        static call => call.inner.SampleWithDensity(call.observations, call.count, call.energy, call.random));

    public bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        try
        {
            return inner.TryAct(observation, action, random);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw Fault(nameof(TryAct), exception);
        }
    }

    public torch.Tensor WithoutNoise(torch.Tensor observations)
    {
        try
        {
            return inner.WithoutNoise(observations);
        }
        // The contract's own answer of a sampler that is no function of noise.
        catch (Exception exception) when (IsFault(exception) && exception is not NotSupportedException)
        {
            throw Fault(nameof(WithoutNoise), exception);
        }
    }

    public void Learn(torch.Tensor observations, IEnergy energy, RandomStream random) => Forward(
        nameof(Learn), (inner, observations, energy, random), static call => call.inner.Learn(call.observations, call.energy, call.random));

    public void Capture(StateWriter writer) =>
        Forward(nameof(Capture), (inner, writer), static call => call.inner.Capture(call.writer));

    public void Restore(StateReader reader) =>
        Forward(nameof(Restore), (inner, reader), static call => call.inner.Restore(call.reader));
}
