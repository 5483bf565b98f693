using System.Numerics;
using SoftQ.Figures;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Evaluation;
using SoftQ.Learning.Runs;
using static TorchSharp.torch;

namespace SoftQ.Cli.Runs;

/// <summary>Draws what a run learned: the paper's figure 1 for tasks in a plane, and the learning curve.</summary>
internal static class RunFigures
{
    private const int Episodes = 100;
    private const int SampledActions = 100;
    private const int GridPoints = 50;
    private const long Seed = 0;

    /// <summary>Draws every figure that the run has the data for.</summary>
    /// <param name="run">The run, with its agent restored.</param>
    /// <param name="folder">Its folder; receives the figures.</param>
    /// <param name="baseline">Another run's trajectories to lay over, or null.</param>
    /// <returns>The files.</returns>
    public static IReadOnlyList<string> Draw(ComposedRun run, RunFolder folder, TrajectorySet? baseline)
    {
        var files = new List<string>();
        if (run.Environment.Unwrapped is IPlanarTask task)
        {
            var trajectories = new TrajectoryFigure { Task = task, Trajectories = Trajectories(run, folder.Name), Baseline = baseline };
            Figure figure = task.Probes.Count > 0 && run.Environment.ActionSpace is Gym.Spaces.Box { FlatSize: 2 }
                ? new OverviewFigure
                {
                    Trajectories = trajectories,
                    ActionValues = new ActionValueFigure { Panels = [.. task.Probes.Select(probe => ValuesAt(run, probe))] },
                }
                : trajectories;
            Save(figure, "figure-1.png");
        }
        var curves = RunCurves.Read([folder.Path]);
        if (curves[0].HasCurve)
            Save(RunCurves.Figure(curves), "learning-curve.png");
        return files;

        void Save(Figure figure, string name)
        {
            var path = Path.Combine(folder.Figures, name);
            figure.Save(path);
            files.Add(path);
        }
    }

    /// <summary>Plays episodes and follows them through the plane.</summary>
    /// <param name="run">The run, on a task in a plane.</param>
    /// <param name="name">What the legend calls it.</param>
    /// <exception cref="InputException">The task does not take place in a plane.</exception>
    public static TrajectorySet Trajectories(ComposedRun run, string name)
    {
        if (run.Environment.Unwrapped is not IPlanarTask task)
            throw new InputException($"The task '{run.Environment.Spec?.Id}' of '{name}' does not take place in a plane, so it has no trajectories to draw.");
        var episodes = PolicyEvaluation.Play(run.Environment, run.Policy, Episodes, Seed, keepObservations: true);
        return new TrajectorySet(name, [.. episodes.Select(episode => (IReadOnlyList<Vector2>)[.. episode.Observations.Select(observation => task.Position(observation))])]);
    }

    private static ActionValues ValuesAt(ComposedRun run, float[] observation)
    {
        using var scope = NewDisposeScope();
        var axis = Enumerable.Range(0, GridPoints).Select(static i => -1 + (2f * i / (GridPoints - 1))).ToArray();
        var actions = axis.SelectMany(second => axis.SelectMany(first => new[] { first, second })).ToArray();
        var observations = tensor(observation, 1, observation.Length, device: run.Device);
        var grid = tensor(actions, 1, GridPoints * GridPoints, 2, device: run.Device);
        var values = run.Agent.ActionValues(observations, grid).cpu().data<float>().ToArray();
        var table = new float[GridPoints, GridPoints];
        for (var i = 0; i < values.Length; i++)
            table[i / GridPoints, i % GridPoints] = values[i];
        var random = new RandomStream((ulong)Seed, "figure");
        var samples = run.Agent.Sample(observations, SampledActions, random).cpu().data<float>().ToArray();
        return new ActionValues(observation, axis, axis, table, [.. samples.Chunk(2).Select(static pair => new Vector2(pair[0], pair[1]))]);
    }
}
