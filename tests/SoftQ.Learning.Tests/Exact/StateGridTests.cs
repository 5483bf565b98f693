using SoftQ.Gym.Spaces;
using SoftQ.Learning.Exact;

namespace SoftQ.Learning.Tests.Exact;

public class StateGridTests
{
    [Fact]
    public void Interpolation_is_exact_for_functions_linear_in_each_element()
    {
        var grid = new StateGrid(new Box<float>([-1, 0, 2], [1, 3, 3]), 0.25);
        var values = new double[grid.Count];
        var state = new float[3];
        for (var node = 0; node < grid.Count; node++)
        {
            grid.StateOf(node, state);
            values[node] = Function(state);
        }
        foreach (var probe in new float[][] { [-1, 0, 2], [1, 3, 3], [0.1f, 1.37f, 2.51f], [-0.99f, 2.99f, 2.01f] })
            Assert.Equal(Function(probe), grid.Interpolate(values, probe), 1e-5);
    }

    [Fact]
    public void A_state_outside_takes_the_value_at_the_border()
    {
        var grid = new StateGrid(new Box<float>(0, 1, 1), 0.5);
        Assert.Equal(3, grid.Count);
        Assert.Equal(30, grid.Interpolate([10, 20, 30], [1.5f]));
    }

    private static double Function(ReadOnlySpan<float> x) => 1 + (2 * x[0]) - x[1] + (x[0] * x[1] * x[2]);
}
