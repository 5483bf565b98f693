using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests;

/// <summary>Assertions on tensors.</summary>
internal static class TensorAssert
{
    /// <summary>The two have the same shape and nowhere differ by more than the tolerance.</summary>
    public static void Close(Tensor expected, Tensor actual, double tolerance)
    {
        Assert.Equal(expected.shape, actual.shape);
        using var scope = NewDisposeScope();
        var differences = expected.to(ScalarType.Float64).sub(actual.to(ScalarType.Float64)).abs();
        Assert.All(differences.data<double>().ToArray(), difference => Assert.InRange(difference, 0, tolerance));
    }

    /// <summary>Neither NaN nor an infinity is anywhere.</summary>
    public static void Finite(Tensor actual)
    {
        using var scope = NewDisposeScope();
        var values = actual.to(ScalarType.Float64).contiguous().data<double>().ToArray();
        Assert.All(values, static value => Assert.True(double.IsFinite(value)));
    }
}
