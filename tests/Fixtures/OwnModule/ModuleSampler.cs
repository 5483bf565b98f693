using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace OwnModule;

/// <summary>Climbs Q with a module of its own, by autograd; it acts without noise.</summary>
public sealed class ModuleSampler(TaskShape task) : ISampler
{
    private readonly Policy _policy = new(task.ObservationSize, task.ActionSize);

    public Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        return _policy.forward(observations).detach().unsqueeze(1).expand(-1, count, -1).contiguous().MoveToOuterDisposeScope();
    }

    public void Learn(Tensor observations, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        using var gradients = enable_grad();
        using var rate = 0.01.ToScalar();
        var actions = _policy.forward(observations).unsqueeze(1);
        actions.backward([energy.ActionGradient(observations, actions.detach())]);
        foreach (var parameter in _policy.parameters())
        {
            using var frozen = no_grad();
            parameter.add_(parameter.grad ?? throw new InvalidOperationException("The module has no gradient."), rate);
            parameter.grad.zero_();
        }
    }

    public void Capture(StateWriter writer)
    {
    }

    public void Restore(StateReader reader)
    {
    }

    public void Dispose() => _policy.Dispose();
}
