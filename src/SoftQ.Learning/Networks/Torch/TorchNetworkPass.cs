using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Torch;

/// <summary>One evaluation of a <see cref="TorchNetwork"/>; its tensors belong to the dispose scope that it was made in.</summary>
internal sealed class TorchNetworkPass : INetworkPass
{
    private readonly Activation _activation;
    private readonly NetworkLayout _weights;
    private readonly NetworkLayout _gradients;
    private readonly Tensor _condition;
    private readonly Tensor _rows;
    private readonly Tensor[] _hidden;
    private readonly long _states;
    private readonly long _inputs;

    public TorchNetworkPass(NetworkShape shape, NetworkLayout weights, NetworkLayout gradients, Tensor condition, Tensor input)
    {
        (_activation, _weights, _gradients, _condition) = (shape.Activation, weights, gradients, condition);
        (_states, _inputs) = NetworkShapes.Check(shape, condition, input);
        _rows = input.reshape(_states * _inputs, shape.InputSize);
        _hidden = new Tensor[shape.HiddenSizes.Count];

        // The condition's part of the first layer is computed once for each state and shared by its inputs.
        var shared = addmm(weights.FirstBias, condition, weights.ConditionWeight, beta: 1, alpha: 1).unsqueeze(1);
        _hidden[0] = Activate(_rows.mm(weights.InputWeight).view(_states, _inputs, shape.HiddenSizes[0]).add_(shared, HeldScalars.One))
            .view(_states * _inputs, shape.HiddenSizes[0]);
        for (var layer = 1; layer < _hidden.Length; layer++)
            _hidden[layer] = Activate(addmm(weights.Biases[layer - 1], _hidden[layer - 1], weights.Weights[layer - 1], beta: 1, alpha: 1));
        Output = addmm(weights.Biases[^1], _hidden[^1], weights.Weights[^1], beta: 1, alpha: 1).view(_states, _inputs, shape.OutputSize);
    }

    /// <inheritdoc/>
    public Tensor Output { get; }

    /// <inheritdoc/>
    public void Backward(Tensor outputGradient)
    {
        using var scope = NewDisposeScope();
        var gradient = Rows(outputGradient);
        for (var layer = _hidden.Length - 1; layer >= 0; layer--)
        {
            _gradients.Weights[layer].copy_(_hidden[layer].t().mm(gradient));
            _gradients.Biases[layer].copy_(gradient.sum([0L]));
            gradient = ThroughLayer(layer, gradient);
        }
        var perState = gradient.view(_states, _inputs, -1).sum([1L]);
        _gradients.InputWeight.copy_(_rows.t().mm(gradient));
        _gradients.ConditionWeight.copy_(_condition.t().mm(perState));
        _gradients.FirstBias.copy_(perState.sum([0L]));
    }

    /// <inheritdoc/>
    public Tensor InputGradient(Tensor outputGradient)
    {
        using var scope = NewDisposeScope();
        var gradient = Rows(outputGradient);
        for (var layer = _hidden.Length - 1; layer >= 0; layer--)
            gradient = ThroughLayer(layer, gradient);
        return gradient.mm(_weights.Transposed[0]).view(_states, _inputs, -1).MoveToOuterDisposeScope();
    }

    private Tensor Activate(Tensor sums) => _activation == Activation.Rectified ? sums.relu_() : sums.tanh_();

    /// <summary>From the gradient in a later layer's sums to the gradient in the sums of the layer below: Wᵀ, times the activation's derivative.</summary>
    private Tensor ThroughLayer(int layer, Tensor gradient)
    {
        var below = gradient.mm(_weights.Transposed[layer + 1]);
        // The derivative of tanh is 1 - h²: g - g h h, so that no constant is added.
        return _activation == Activation.Rectified
            ? below.mul_(_hidden[layer].sign())
            : below.sub(below.mul(_hidden[layer]).mul_(_hidden[layer]));
    }

    private Tensor Rows(Tensor outputGradient) => outputGradient.reshape(_states * _inputs, -1);
}
