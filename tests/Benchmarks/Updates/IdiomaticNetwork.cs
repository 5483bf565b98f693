using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SoftQ.Benchmarks.Updates;

/// <summary>A network as one writes it with TorchSharp: modules and autograd.</summary>
internal sealed class IdiomaticNetwork : Module<Tensor, Tensor, Tensor>
{
    private readonly Linear _condition;
    private readonly Linear _input;
    private readonly Linear _hidden;
    private readonly Linear _output;

    /// <summary>Makes a network.</summary>
    /// <param name="observationSize">Elements of an observation.</param>
    /// <param name="inputSize">Elements of an input.</param>
    /// <param name="outputSize">Elements of an output.</param>
    public IdiomaticNetwork(int observationSize, int inputSize, int outputSize)
        : base(nameof(IdiomaticNetwork))
    {
        _condition = Linear(observationSize, UpdateCase.Width);
        _input = Linear(inputSize, UpdateCase.Width, hasBias: false);
        _hidden = Linear(UpdateCase.Width, UpdateCase.Width);
        _output = Linear(UpdateCase.Width, outputSize);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor observations, Tensor inputs) =>
        _output.forward(functional.relu(_hidden.forward(functional.relu(_condition.forward(observations).unsqueeze(1) + _input.forward(inputs)))));
}
