using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Kernels;
using SoftQ.Samplers;
using TorchSharp;

namespace Healthy;

/// <summary>Always draws the action zero. It asks for services, so that tests see what a sampler is given.</summary>
public sealed class StillSampler(TaskShape shape, IKernel kernel) : ISampler
{
    public IKernel Kernel { get; } = kernel;

    public torch.Tensor Sample(torch.Tensor observations, int count, IEnergy energy, RandomStream random) =>
        torch.zeros(observations.shape[0], count, shape.ActionSize);

    public void Learn(torch.Tensor observations, IEnergy energy, RandomStream random)
    {
    }

    public void Capture(StateWriter writer)
    {
    }

    public void Restore(StateReader reader)
    {
    }

    public void Dispose()
    {
    }
}
