using SoftQ.Plugins.Samplers.Amortized;
using SoftQ.Plugins.Samplers.Spaces;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

public sealed class SteinFormTests
{
    [Theory]
    [InlineData(SteinForm.Unsquashed, 1.0 / 3)]
    // The density ∏ (1 - a²) that the released form adds has E a² = 1/5.
    [InlineData(SteinForm.Squashed, 1.0 / 5)]
    public void Where_Q_is_flat_actions_have_the_spread_of_the_forms_fixed_point(SteinForm form, double meanSquare)
    {
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature: 1, width: 1000, 1);
        using var training = new Training(seed: 1, networks => Training.Stein(networks, form: form)).Run(1000, zeros(8, 2), energy);

        var actions = training.Sample(zeros(2), 10_000, energy);

        // Particles stay a little too close together, as elsewhere.
        Assert.InRange(actions.Average(static action => ((action[0] * action[0]) + (action[1] * action[1])) / 2), 0.85 * meanSquare, 1.05 * meanSquare);
    }

    [Fact]
    public void Input_bounds_leave_more_actions_at_the_border_and_none_outside()
    {
        using var scope = NewDisposeScope();
        var energy = new ModesEnergy(temperature: 1, width: 1000, 1);
        using var training = new Training(seed: 1, networks => Training.Stein(networks, form: SteinForm.InputBounds)).Run(1000, zeros(8, 2), energy);

        var actions = training.Sample(zeros(2), 10_000, energy);

        Assert.All(actions, static action => Assert.All(action, static element => Assert.InRange(element, -1, 1)));
        // 0.03 of the uniform policy's elements are beyond 0.97.
        Assert.InRange(actions.Average(static action => action.Average(static element => Math.Abs(element) > 0.97 ? 1.0 : 0)), 0.05, 0.4);
    }

    [Fact]
    public void The_released_score_is_the_slope_of_Q_and_of_the_squashings_volume_in_the_action()
    {
        const double step = 1e-7;
        const double temperature = 0.5;
        using var scope = NewDisposeScope();
        var actions = tensor(new[] { 0.3, -0.8, 0.99, 0 }).view(1, 2, 2);
        var slope = actions.mul(tensor(2.0));

        var score = SquashedSpace.Instance.Score(actions.atanh(), actions, slope, temperature);

        // Q = |a|² at the margin of 10⁻⁶ that the released code has.
        double[] expected = [.. actions.data<double>().ToArray().Select(static a => (LogDensity(a + step) - LogDensity(a - step)) / (2 * step))];
        TensorAssert.Close(tensor(expected).view(1, 2, 2), score, 1e-6);

        static double LogDensity(double a) => (a * a / temperature) + Math.Log(1 - (a * a) + 1e-6);
    }

    [Fact]
    public void A_direction_of_squashed_actions_becomes_one_of_outputs_by_the_chain_rule()
    {
        using var scope = NewDisposeScope();
        var outputs = tensor(new[] { 0.0, 1, -2, 0.5 }).view(1, 2, 2);
        var expected = outputs.data<double>().ToArray().Select(static u => 3 / Math.Pow(Math.Cosh(u), 2)).ToArray();
        TensorAssert.Close(tensor(expected).view(1, 2, 2), SquashedSpace.Instance.OutputDirection(full_like(outputs, 3), outputs), 1e-14);
    }

    [Fact]
    public void Outputs_outside_the_box_are_driven_back_and_Q_does_not_count_there()
    {
        using var scope = NewDisposeScope();
        var outputs = tensor(new[] { 0.5f, -0.5f, 1.5f, 0.2f, -3, 2 }).view(1, 3, 2);
        var actions = BoundedSpace.Instance.Actions(outputs);
        TensorAssert.Close(tensor(new[] { 0.5f, -0.5f, 1, 0.2f, -1, 1 }).view(1, 3, 2), actions, 0);

        var score = BoundedSpace.Instance.Score(outputs, actions, full(1, 3, 2, 4f), temperature: 2);

        TensorAssert.Close(tensor(new[] { 2f, 2, -5, 0, 5, -5 }).view(1, 3, 2), score, 0);
    }
}
