using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Spaces;

/// <summary>
/// Particles are the squashed actions a = tanh u, with Q + α Σ log(1 - a² + 10⁻⁶) for Q: what the code released in 2018 does. That sum
/// belongs to the density of u; added to that of a, it draws samples to the centre.
/// </summary>
internal sealed class SquashedSpace : IOutputSpace
{
    private const double Margin = 1e-6;

    /// <summary>It has no state, so there is one.</summary>
    public static readonly SquashedSpace Instance = new();

    /// <inheritdoc/>
    public Tensor Actions(Tensor outputs) => outputs.tanh();

    /// <inheritdoc/>
    public void ToActions(Span<float> outputs) => UnsquashedSpace.Instance.ToActions(outputs);

    /// <inheritdoc/>
    public Tensor Particles(Tensor outputs) => outputs.tanh();

    /// <summary>∇_a Q / α - 2a / (1 - a² + 10⁻⁶).</summary>
    /// <inheritdoc/>
    public Tensor Score(Tensor outputs, Tensor actions, Tensor actionGradient, double temperature)
    {
        using var scope = NewDisposeScope();
        using var inverse = (1 / temperature).ToScalar();
        using var two = 2f.ToScalar();
        using var one = 1f.ToScalar();
        using var onePlusMargin = (1 + Margin).ToScalar();
        var volume = actions.mul(actions).neg_().add_(onePlusMargin, one);
        return actionGradient.mul(inverse).sub_(actions.mul(two).div_(volume)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor OutputDirection(Tensor direction, Tensor outputs) => Squashing.BeforeSquashing(direction, outputs.tanh());
}
