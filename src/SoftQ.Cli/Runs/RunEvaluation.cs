using SoftQ.Cli.Commands;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Acting;
using SoftQ.Learning.Evaluation;
using SoftQ.Learning.Exact;
using static TorchSharp.torch;

namespace SoftQ.Cli.Runs;

/// <summary>Evaluates saved runs; runs of the same problem share its exact solution.</summary>
/// <param name="episodes">Episodes to play.</param>
/// <param name="seed">The seed of starts, actions and samples.</param>
/// <param name="within">Numbers of steps to count terminations within.</param>
/// <param name="actions">How actions are chosen.</param>
/// <param name="samples">Actions to sample at each state for the comparison with the exact policy; empty for none.</param>
internal sealed class RunEvaluation(int episodes, long seed, IReadOnlyList<int> within, ActionMode actions, IReadOnlyList<int> samples)
{
    private readonly Dictionary<string, ExactSolution> _solutions = [];

    /// <summary>Evaluates a run.</summary>
    /// <param name="saved">The run.</param>
    /// <exception cref="InputException">An exact policy is asked for, but the task has no model to find it with.</exception>
    public RunReport Evaluate(SavedRun saved)
    {
        var run = saved.Run;
        var oracle = samples.Count > 0 ? Compare(run, SolutionOf(run)) : [];
        var records = PolicyEvaluation.Play(run.Environment, run.Policy.With(actions), episodes, seed);
        return new RunReport(saved.Folder.Name, saved.Step, ActionModeText.Of(actions), EvaluationSummary.Of(records, within), oracle);
    }

    private List<OracleReport> Compare(ComposedRun run, ExactSolution solution)
    {
        var task = (IPlanarTask)run.Environment.Unwrapped;
        var grid = PolicyComparison.Grid(run.Environment.ActionSpace);
        var random = new RandomStream((ulong)seed, "oracle");
        var reports = new List<OracleReport>();
        foreach (var state in task.Probes)
        {
            var exact = solution.PolicyAt(state, grid);
            using var observations = tensor(state, 1, state.Length, device: run.Device);
            foreach (var count in samples)
            {
                using var drawn = run.Agent.Sample(observations, count, random);
                using var onCpu = drawn.cpu();
                var comparison = PolicyComparison.Of(exact, grid, onCpu.data<float>().ToArray(), random);
                reports.Add(new OracleReport(state, solution.Value(state), count, comparison));
            }
        }
        return reports;
    }

    private ExactSolution SolutionOf(ComposedRun run)
    {
        if (run.Environment.Unwrapped is not (IDeterministicModel { IsDeterministic: true } model and IPlanarTask))
        {
            throw new InputException(
                $"'{run.Environment.Spec?.Id}' has no exact policy to compare with: that needs a deterministic model and a task in a plane.");
        }
        if (run.Algorithm.Temperature == 0)
            throw new InputException("The algorithm of this run values no entropy, so there is no soft policy to compare with.");
        var problem = new SoftProblem(run.Algorithm.RewardScale, run.Algorithm.Temperature, run.Algorithm.Discount);
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
