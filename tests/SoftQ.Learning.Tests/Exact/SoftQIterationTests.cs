using SoftQ.Learning.Exact;
using SoftQ.Learning.Exact.Finite;

namespace SoftQ.Learning.Tests.Exact;

public class SoftQIterationTests
{
    private static readonly SoftProblem Problem = new(RewardScale: 1, Temperature: 0.7, Discount: 0.9);

    [Fact]
    public void One_state_with_equal_choices_has_the_sum_of_rewards_and_entropies()
    {
        // V = r + α log 3 + γ V.
        var process = new FiniteProcess(1, 3);
        for (var choice = 0; choice < 3; choice++)
            process.Set(0, choice, 2, (0, 1));
        var solution = SoftQIteration.Solve(process, Problem);
        Assert.Equal((2 + (0.7 * Math.Log(3))) / 0.1, solution.Value(0), 1e-9);
        Assert.Equal(Math.Log(3), solution.Entropy(0), 1e-9);
    }

    [Fact]
    public void A_choice_that_ends_the_task_is_worth_its_reward()
    {
        var process = new FiniteProcess(1, 2);
        process.Set(0, 0, 1);
        process.Set(0, 1, 3);
        var solution = SoftQIteration.Solve(process, Problem);
        Assert.Equal((1, 3), (solution.ActionValue(0, 0), solution.ActionValue(0, 1)));
        Assert.Equal(1 / (1 + Math.Exp(2 / 0.7)), solution.Probability(0, 0), 1e-12);
    }

    [Fact]
    public void The_solution_satisfies_the_soft_Bellman_equation_and_its_policy_sums_to_one()
    {
        var (process, next) = RandomProcess(states: 7, choices: 3);
        var solution = SoftQIteration.Solve(process, Problem);
        for (var state = 0; state < 7; state++)
        {
            Assert.Equal(1, Enumerable.Range(0, 3).Sum(choice => solution.Probability(state, choice)), 1e-9);
            for (var choice = 0; choice < 3; choice++)
            {
                var (reward, successors) = next[(state, choice)];
                Assert.Equal(reward + (0.9 * successors.Sum(pair => pair.Probability * solution.Value(pair.State))), solution.ActionValue(state, choice), 1e-8);
            }
            // V = E[Q + α H].
            Assert.Equal(
                solution.Value(state),
                Enumerable.Range(0, 3).Sum(choice => solution.Probability(state, choice) * solution.ActionValue(state, choice)) + (0.7 * solution.Entropy(state)),
                1e-9);
        }
    }

    [Fact]
    public void No_policy_has_a_greater_soft_value()
    {
        var (process, next) = RandomProcess(states: 4, choices: 2);
        var solution = SoftQIteration.Solve(process, Problem);
        var random = new Random(3);
        for (var trial = 0; trial < 50; trial++)
        {
            double[] first = [.. Enumerable.Range(0, 4).Select(_ => random.NextDouble())];
            var values = Evaluate(next, first);
            Assert.All(Enumerable.Range(0, 4), state => Assert.True(values[state] <= solution.Value(state) + 1e-9));
        }
        var optimal = Evaluate(next, [.. Enumerable.Range(0, 4).Select(state => solution.Probability(state, 0))]);
        Assert.All(Enumerable.Range(0, 4), state => Assert.Equal(solution.Value(state), optimal[state], 1e-7));
    }

    [Fact]
    public void Scaling_rewards_is_dividing_the_temperature()
    {
        var (process, _) = RandomProcess(states: 5, choices: 3);
        var scaled = SoftQIteration.Solve(process, new SoftProblem(4, 1, 0.9));
        var cooled = SoftQIteration.Solve(process, new SoftProblem(1, 0.25, 0.9));
        for (var state = 0; state < 5; state++)
        {
            for (var choice = 0; choice < 3; choice++)
                Assert.Equal(scaled.Probability(state, choice), cooled.Probability(state, choice), 1e-9);
            Assert.Equal(scaled.Value(state), 4 * cooled.Value(state), 1e-8);
        }
    }

    [Fact]
    public void Probabilities_above_one_and_a_discount_of_one_are_refused()
    {
        var process = new FiniteProcess(2, 1);
        Assert.Throws<ArgumentException>(() => process.Set(0, 0, 1, (0, 0.6), (1, 0.6)));
        Assert.Throws<NotSupportedException>(() => SoftQIteration.Solve(process, Problem with { Discount = 1 }));
    }

    /// <summary>The soft value of the policy that takes choice 0 with the given probabilities.</summary>
    private static double[] Evaluate(Dictionary<(int, int), (double Reward, (int State, double Probability)[] Next)> process, double[] first)
    {
        var values = new double[first.Length];
        for (var sweep = 0; sweep < 400; sweep++)
        {
            values = [.. Enumerable.Range(0, first.Length).Select(state => Enumerable.Range(0, 2).Sum(choice =>
            {
                var p = choice == 0 ? first[state] : 1 - first[state];
                var (reward, next) = process[(state, choice)];
                return p * (reward + (0.9 * next.Sum(pair => pair.Probability * values[pair.State])) - (0.7 * Math.Log(p)));
            }))];
        }
        return values;
    }

    private static (FiniteProcess Process, Dictionary<(int, int), (double Reward, (int State, double Probability)[] Next)> Next) RandomProcess(int states, int choices)
    {
        var random = new Random(1);
        var process = new FiniteProcess(states, choices);
        var all = new Dictionary<(int, int), (double, (int, double)[])>();
        for (var state = 0; state < states; state++)
        {
            for (var choice = 0; choice < choices; choice++)
            {
                var share = random.NextDouble();
                (int, double)[] next = [(random.Next(states), share), (random.Next(states), 0.95 * (1 - share))];
                var reward = random.NextDouble();
                process.Set(state, choice, reward, next);
                all[(state, choice)] = (reward, next);
            }
        }
        return (process, all);
    }
}
