using SoftQ.Cli.Commands;
using SoftQ.Figures.Rendering;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Wrappers;
using SoftQ.Hosting.Plugins;
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
/// <param name="filmed">Episodes to film, from the first on.</param>
internal sealed class RunEvaluation(int episodes, long seed, IReadOnlyList<int> within, ActionMode actions, IReadOnlyList<int> samples, int filmed = 0)
{
    private readonly ExactTasks _exact = new();

    /// <summary>Evaluates runs. They stay open until all are done, since those of one problem share its exact solution and so the first one's model.</summary>
    /// <param name="host">The plugins.</param>
    /// <param name="folders">The runs' folders.</param>
    /// <exception cref="NotSupportedException">A video is asked for, but the task draws nothing.</exception>
    /// <exception cref="InputException">There is no run in a folder, or an exact policy is asked for and the task has no model to find it with.</exception>
    public IReadOnlyList<RunReport> Evaluate(PluginHost host, IEnumerable<string> folders)
    {
        var opened = new List<SavedRun>();
        try
        {
            foreach (var folder in folders)
                opened.Add(SavedRun.Open(host, folder));
            return [.. opened.Select(Evaluate)];
        }
        finally
        {
            opened.ForEach(static saved => saved.Dispose());
        }
    }

    private RunReport Evaluate(SavedRun saved)
    {
        var run = saved.Run;
        var oracle = samples.Count > 0 ? Compare(run, _exact.SolutionOf(run)) : [];
        // Every video ends with its episode, and the environment is the run's: nothing is left to dispose.
        var recorder = filmed > 0 ? new RecordVideo(run.Environment, saved.Folder.Figures, new AnimatedPng(), episode => episode < filmed, namePrefix: "eval") : null;
        var records = PolicyEvaluation.Play(recorder ?? run.Environment, run.Policy.With(actions), episodes, seed);
        return new RunReport(
            saved.Folder.Name, saved.Step, ActionModeText.Of(actions), EvaluationSummary.Of(records, within), oracle, recorder?.Videos ?? []);
    }

    private List<OracleReport> Compare(ComposedRun run, ExactSolution solution)
    {
        var task = (IPlanarTask)run.Environment.Unwrapped;
        var grid = PolicyComparison.Grid(run.Environment.ActionSpace);
        var random = new RandomStream((ulong)seed, "oracle");
        var reports = new List<OracleReport>();
        using var points = tensor(grid.Points.ToArray(), 1, grid.Count, grid.Dimensions, device: run.Device);
        foreach (var state in task.Probes)
        {
            var exact = solution.PolicyAt(state, grid);
            using var observations = tensor(state, 1, state.Length, device: run.Device);
            var learned = LearnedPolicy(run, observations, points, grid);
            var ofQ = PolicyComparison.TotalVariationOf(exact, learned, grid);
            foreach (var count in samples)
            {
                using var drawn = run.Agent.Sample(observations, count, random);
                using var onCpu = drawn.cpu();
                var actionsDrawn = onCpu.data<float>().ToArray();
                var ofSampler = PolicyComparison.TotalVariationOf(learned, actionsDrawn, grid);
                var comparison = PolicyComparison.Of(exact, grid, actionsDrawn, random);
                reports.Add(new OracleReport(state, solution.Value(state), learned.Value, ofQ, ofSampler, count, comparison));
            }
        }
        return reports;
    }

    private static ExactPolicy LearnedPolicy(ComposedRun run, Tensor observations, Tensor points, ActionGrid grid)
    {
        using var values = run.Agent.ActionValues(observations, points);
        using var onCpu = values.cpu();
        return new ExactPolicy(grid, Array.ConvertAll(onCpu.data<float>().ToArray(), static value => (double)value), run.Agent.Temperature);
    }
}
