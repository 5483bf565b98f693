using SoftQ.Gym;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Energies;

/// <summary>
/// Self-normalised importance resampling: of P uniform actions one is drawn by the weights exp(Q / α). The draws' density nears the policy's
/// like 1/P, and is off where none of P uniform actions is likely, so it is for actions of few elements.
/// </summary>
/// <param name="task">The sizes of the task.</param>
/// <param name="device">Where tensors live.</param>
[Sampler("importance", Description = "Uniform actions, resampled by exp(Q / α); near exact for actions of few elements")]
public sealed partial class ImportanceSampler(TaskShape task, Device device) : EnergySampler(task, device)
{
    private const int ProposalsAtOnce = 65536;

    /// <summary>Uniform actions that each draw is chosen among, P.</summary>
    [Parameter(Min = 1, Max = 65536, Description = "Uniform actions that each draw is chosen among, P")]
    public int Proposals { get; init; } = 256;

    /// <inheritdoc/>
    public override Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var most = (int)Math.Max(1, ProposalsAtOnce / (Proposals * observations.shape[0]));
        var draws = new List<Tensor>();
        for (var drawn = 0; drawn < count; drawn += most)
            draws.Add(Draw(observations, Math.Min(most, count - drawn), energy, random));
        return (draws.Count == 1 ? draws[0] : cat(draws, 1)).MoveToOuterDisposeScope();
    }

    private Tensor Draw(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        using var inverse = (1 / energy.Temperature).ToScalar();
        using var last = (Proposals - 1).ToScalar();
        var states = observations.shape[0];
        var actions = random.UniformTensor(Device, -1, 1, states, count * (long)Proposals, Task.ActionSize);
        var shares = energy.Value(observations, actions).view(states, count, Proposals).mul_(inverse).softmax(2).cumsum(2);
        // How many cumulative shares lie below a uniform number is the number of a choice drawn by the shares.
        var places = random.UniformTensor(Device, 0, 1, states, count, 1);
        var chosen = shares.less(places).sum(2, keepdim: true, ScalarType.Int64).clamp_max_(last);
        var elements = chosen.unsqueeze(3).expand(states, count, 1, Task.ActionSize);
        return actions.view(states, count, Proposals, Task.ActionSize).gather(2, elements).squeeze(2).MoveToOuterDisposeScope();
    }
}
