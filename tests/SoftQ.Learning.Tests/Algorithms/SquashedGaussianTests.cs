using SoftQ.Gym;
using SoftQ.Learning.Algorithms.Actors;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms;

public class SquashedGaussianTests
{
    private const int Size = 2;
    private static readonly float[] Heads = [0.3f, -1.2f, -0.5f, 0.4f, 2f, 0.1f, -2f, -0.3f];
    private static readonly float[] Noise = [0.7f, -1.1f, 0.2f, 1.9f];
    private static readonly float[] ActionGradients = [1.5f, -0.4f, 0.8f, 2.2f];

    [Fact]
    public void The_log_density_is_that_of_a_transformed_normal_variable()
    {
        var (actions, logDensities) = Draw(Heads);
        for (var row = 0; row < 2; row++)
        {
            var expected = 0.0;
            for (var k = 0; k < Size; k++)
            {
                var (mean, deviation) = (Heads[(row * 4) + k], Math.Exp(Heads[(row * 4) + 2 + k]));
                var a = actions[(row * Size) + k];
                var u = Math.Atanh(a);
                expected += (-0.5 * Math.Pow((u - mean) / deviation, 2)) - Math.Log(deviation * Math.Sqrt(2 * Math.PI)) - Math.Log(1 - ((double)a * a));
            }
            Assert.Equal(expected, logDensities[row], 1e-3);
        }
    }

    [Fact]
    public void The_density_integrates_to_one()
    {
        // E[ 1 / π(a) ] over draws from π is the volume of the box, 2 in one dimension.
        var noise = new float[200_000];
        new RandomStream(0).FillNormal(noise);
        var (actions, logDensities) = (new float[noise.Length], new float[noise.Length]);
        SquashedGaussian.Draw([0.2f, 0f], noise, 1, actions, logDensities);
        Assert.Equal(2, logDensities.Average(static log => Math.Exp(-log)), 0.05);
    }

    [Fact]
    public void A_saturated_action_has_a_finite_density()
    {
        var (actions, logDensities) = (new float[1], new float[1]);
        SquashedGaussian.Draw([50f, 2f], [3f], 1, actions, logDensities);
        Assert.Equal(1, actions[0]);
        Assert.True(float.IsFinite(logDensities[0]));
    }

    [Fact]
    public void The_gradient_is_that_of_automatic_differentiation()
    {
        const double α = 0.3;
        var (actions, _) = Draw(Heads);
        var gradients = new float[Heads.Length];
        SquashedGaussian.PolicyGradient(Heads, Noise, actions, ActionGradients, α, Size, gradients);

        using var scope = NewDisposeScope();
        var heads = tensor(Heads, 2, 4, requires_grad: true);
        var (mean, logDeviation) = (heads.narrow(1, 0, 2), heads.narrow(1, 2, 2).clamp(-20, 2));
        var noise = tensor(Noise, 2, 2);
        var u = mean + (logDeviation.exp() * noise);
        var a = u.tanh();
        var logDensity = (-(noise * noise / 2) - logDeviation - (0.5 * Math.Log(2 * Math.PI)) - (1 - a * a).log()).sum(1);
        // A Q that is linear in the action has the gradients that were given.
        var q = (a * tensor(ActionGradients, 2, 2)).sum(1);
        (α * logDensity - q).mean().backward();
        var expected = heads.grad!.data<float>().ToArray();
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], gradients[i], 1e-4);
    }

    [Fact]
    public void A_deviation_beyond_its_bounds_has_no_gradient()
    {
        float[] heads = [0.1f, 2.5f];
        var (actions, logDensities) = (new float[1], new float[1]);
        SquashedGaussian.Draw(heads, [0.5f], 1, actions, logDensities);
        var gradients = new float[2];
        SquashedGaussian.PolicyGradient(heads, [0.5f], actions, [1f], 0.3, 1, gradients);
        Assert.NotEqual(0, gradients[0]);
        Assert.Equal(0, gradients[1]);
    }

    private static (float[] Actions, float[] LogDensities) Draw(float[] heads)
    {
        var (actions, logDensities) = (new float[4], new float[2]);
        SquashedGaussian.Draw(heads, Noise, Size, actions, logDensities);
        return (actions, logDensities);
    }
}
