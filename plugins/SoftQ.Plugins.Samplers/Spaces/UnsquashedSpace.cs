using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Spaces;

/// <summary>Particles are the outputs u, before the squashing a = tanh u.</summary>
internal sealed class UnsquashedSpace : IOutputSpace
{
    /// <summary>It has no state, so there is one.</summary>
    public static readonly UnsquashedSpace Instance = new();

    /// <inheritdoc/>
    public Tensor Actions(Tensor outputs) => outputs.tanh();

    /// <inheritdoc/>
    public void ToActions(Span<float> outputs)
    {
        foreach (ref var element in outputs)
            element = MathF.Tanh(element);
    }

    /// <inheritdoc/>
    public Tensor Particles(Tensor outputs) => outputs;

    /// <inheritdoc/>
    public Tensor Score(Tensor outputs, Tensor actions, Tensor actionGradient, double temperature) =>
        Squashing.Score(actions, actionGradient, temperature);

    /// <inheritdoc/>
    public Tensor OutputDirection(Tensor direction, Tensor outputs) => direction;
}
