using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Torch;

/// <summary>
/// The matrices of a <see cref="NetworkShape"/> as views of one flat vector, in this order: condition weights [c, h1], input
/// weights [i, h1], bias [h1], then weights [in, out] and bias [out] of each later layer.
/// </summary>
internal sealed class NetworkLayout : IDisposable
{
    private readonly Tensor[] _views;
    private readonly Tensor[] _transposed;

    /// <summary>Makes the views.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="flat">A vector of <see cref="Count"/> elements; it is not disposed with the views.</param>
    public NetworkLayout(NetworkShape shape, Tensor flat)
    {
        var views = new List<Tensor>();
        var offset = 0L;
        using var scope = NewDisposeScope();
        foreach (var size in Sizes(shape))
        {
            var length = size.Aggregate(1L, static (product, extent) => product * extent);
            views.Add(flat.narrow(0, offset, length).view(size).DetachFromDisposeScope());
            offset += length;
        }
        _views = [.. views];
        Weights = [.. _views.Skip(3).Where(static (_, i) => i % 2 == 0)];
        Biases = [.. _views.Skip(3).Where(static (_, i) => i % 2 == 1)];
        _transposed = [.. Weights.Prepend(InputWeight).Select(static weight => weight.t().DetachFromDisposeScope())];
    }

    /// <summary>Weights of the condition in the first layer [c, h1].</summary>
    public Tensor ConditionWeight => _views[0];

    /// <summary>Weights of the input in the first layer [i, h1].</summary>
    public Tensor InputWeight => _views[1];

    /// <summary>Bias of the first layer [h1].</summary>
    public Tensor FirstBias => _views[2];

    /// <summary>Weights of the later layers [in, out].</summary>
    public IReadOnlyList<Tensor> Weights { get; }

    /// <summary>Biases of the later layers [out].</summary>
    public IReadOnlyList<Tensor> Biases { get; }

    /// <summary>The transposes of <see cref="InputWeight"/> and then of <see cref="Weights"/>, as views.</summary>
    public IReadOnlyList<Tensor> Transposed => _transposed;

    /// <summary>The number of parameters of a shape.</summary>
    /// <param name="shape">The sizes.</param>
    public static long Count(NetworkShape shape) =>
        Sizes(shape).Sum(static size => size.Aggregate(1L, static (product, extent) => product * extent));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var view in _transposed.Concat(_views))
            view.Dispose();
    }

    private static IEnumerable<long[]> Sizes(NetworkShape shape)
    {
        yield return [shape.ConditionSize, shape.HiddenSizes[0]];
        yield return [shape.InputSize, shape.HiddenSizes[0]];
        yield return [shape.HiddenSizes[0]];
        for (var layer = 1; layer <= shape.HiddenSizes.Count; layer++)
        {
            var width = layer == shape.HiddenSizes.Count ? shape.OutputSize : shape.HiddenSizes[layer];
            yield return [shape.HiddenSizes[layer - 1], width];
            yield return [width];
        }
    }
}
