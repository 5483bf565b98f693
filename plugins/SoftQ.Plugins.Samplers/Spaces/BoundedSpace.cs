using System.Numerics.Tensors;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace SoftQ.Plugins.Samplers.Spaces;

/// <summary>
/// Particles are outputs that are not squashed; actions are cut off at the bounds. Where an element lies outside, -10 Σ max(|u| - 1, 0) stands
/// for Q: what the code released in 2017 does.
/// </summary>
internal sealed class BoundedSpace : IOutputSpace
{
    private const float Slope = 10;

    /// <summary>It has no state, so there is one.</summary>
    public static readonly BoundedSpace Instance = new();

    /// <inheritdoc/>
    public Tensor Actions(Tensor outputs)
    {
        using var low = (-1f).ToScalar();
        using var high = 1f.ToScalar();
        return outputs.clamp(low, high);
    }

    /// <inheritdoc/>
    public void ToActions(Span<float> outputs) => TensorPrimitives.Clamp(outputs, -1, 1, outputs);

    /// <inheritdoc/>
    public Tensor Particles(Tensor outputs) => outputs;

    /// <summary>∇_a Q / α inside the box; elsewhere -10 sign(u) / α along the elements that lie outside.</summary>
    /// <inheritdoc/>
    public Tensor Score(Tensor outputs, Tensor actions, Tensor actionGradient, double temperature)
    {
        using var scope = torch.NewDisposeScope();
        using var inverse = (1 / temperature).ToScalar();
        using var back = (-Slope).ToScalar();
        // 0 inside, and the sign of an element outside.
        var excess = outputs.sub(actions).sign_();
        var isOutside = excess.abs().amax([2L], keepdim: true).to_type(torch.ScalarType.Bool);
        return torch.where(isOutside, excess.mul_(back), actionGradient).mul_(inverse).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor OutputDirection(Tensor direction, Tensor outputs) => direction;
}
