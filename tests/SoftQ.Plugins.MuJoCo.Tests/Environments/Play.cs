using SoftQ.Benchmarks.Simulation;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;
using SoftQ.Plugins.MuJoCo.Environments;

namespace SoftQ.Plugins.MuJoCo.Tests.Environments;

/// <summary>An episode of an environment, and the same of the C program.</summary>
internal sealed class Play
{
    private Play()
    {
    }

    public required float[] FirstObservation { get; init; }

    public required IReadOnlyList<(float[] Action, StepOutcome Outcome, float[] Observation, double[] Positions, double[] Velocities)> Steps { get; init; }

    public required IReadOnlyList<BaselineState> Baseline { get; init; }

    /// <summary>Plays random actions, past an end too, and has the C program do the same.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="baseline">The C program.</param>
    /// <param name="frameSkip">Steps of the engine for each action.</param>
    /// <param name="forces">Whether the task computes external forces.</param>
    /// <param name="isScaled">Whether the task scales actions to the actuators' ranges.</param>
    /// <param name="seed">Of the start and the actions.</param>
    /// <param name="steps">How many steps.</param>
    public static Play Of(IEnvironment environment, CBaseline baseline, int frameSkip, bool forces, bool isScaled, ulong seed, int steps)
    {
        var (robot, random) = ((MuJoCoEnvironment)environment, new RandomStream(seed));
        var (observation, action) = (new float[environment.ObservationSpace.FlatSize], new float[environment.ActionSpace.FlatSize]);
        environment.Reset(seed, observation);
        var first = observation.ToArray();
        double[] start = [.. robot.Simulation.Positions, .. robot.Simulation.Velocities];
        // The engine makes quaternions unit ones, at first here and again in C; so both begin from the same numbers.
        robot.Simulation.Reset(start.AsSpan(0, robot.Simulation.Model.PositionCount), start.AsSpan(robot.Simulation.Model.PositionCount));
        var taken = new List<(float[], StepOutcome, float[], double[], double[])>();
        var controls = new List<double[]>();
        for (var step = 0; step < steps; step++)
        {
            environment.ActionSpace.Sample(random, action);
            controls.Add([.. action.Select((element, i) => isScaled ? Scaled(robot.Simulation.Model, element, i) : element)]);
            var outcome = environment.Step(action, observation);
            taken.Add((action.ToArray(), outcome, observation.ToArray(), robot.Simulation.Positions.ToArray(), robot.Simulation.Velocities.ToArray()));
        }
        using var own = robot.Model is null ? new ModelFile(robot.OwnModel) : null;
        var rows = baseline.Trajectory(robot.Model ?? own!.Path, frameSkip, forces, start, controls);
        return new Play
        {
            FirstObservation = first,
            Steps = taken,
            Baseline = [.. rows.Select(row => BaselineState.Parse(row, robot.Simulation.Model))],
        };
    }

    private static double Scaled(MuJoCoModel model, float element, int i) =>
        model.ControlLow[i] + ((element + 1.0) / 2 * (model.ControlHigh[i] - model.ControlLow[i]));
}
