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
    public void Initialize() => Forward(nameof(Initialize), inner.Initialize);

    public torch.Tensor Sample(torch.Tensor observations, int count, IEnergy energy, RandomStream random) =>
        Forward(nameof(Sample), () => inner.Sample(observations, count, energy, random));

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

    public void Learn(torch.Tensor observations, IEnergy energy, RandomStream random) =>
        Forward(nameof(Learn), () => inner.Learn(observations, energy, random));

    public void Capture(StateWriter writer) => Forward(nameof(Capture), () => inner.Capture(writer));

    public void Restore(StateReader reader) => Forward(nameof(Restore), () => inner.Restore(reader));
}
