using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace OwnModule;

/// <summary>A module of the plugin's own: tanh of a linear layer.</summary>
public sealed class Policy : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _layer;

    public Policy(long observationSize, long actionSize)
        : base(nameof(Policy))
    {
        _layer = Linear(observationSize, actionSize);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => _layer.forward(input).tanh();
}
