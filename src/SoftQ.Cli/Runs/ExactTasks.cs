using SoftQ.Gym.Environments;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Exact;

namespace SoftQ.Cli.Runs;

/// <summary>The exact solutions of runs' tasks; runs of the same problem share one.</summary>
internal sealed class ExactTasks
{
    private readonly Dictionary<string, ExactSolution> _solutions = [];

    /// <summary>The solution of a run's task at the temperature that its agent has.</summary>
    /// <param name="run">The run; must outlive the solution.</param>
    /// <exception cref="InputException">The task has no model to find it with, or the algorithm has no soft policy.</exception>
    public ExactSolution SolutionOf(ComposedRun run)
    {
        if (run.Environment.Unwrapped is not (IDeterministicModel { IsDeterministic: true } model and IPlanarTask))
        {
            throw new InputException(
                $"'{run.Environment.Spec?.Id}' has no exact policy to compare with: that needs a deterministic model and a task in a plane.");
        }
        if (run.Agent.Temperature == 0)
            throw new InputException("The algorithm of this run values no entropy, so there is no soft policy to compare with.");
        var problem = new SoftProblem(run.Algorithm.RewardScale, run.Agent.Temperature, run.Algorithm.Discount);
        var environment = run.Configuration[RunSections.Environment].Values;
        var key = $"{problem} {System.Text.Json.JsonSerializer.Serialize(environment)}";
        if (!_solutions.TryGetValue(key, out var solution))
        {
            Console.Error.WriteLine("Solving for the exact policy…");
            _solutions[key] = solution = SoftValueIteration.Solve(model, run.Environment.ActionSpace, problem);
        }
        return solution;
    }
}
