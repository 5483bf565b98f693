using System.Numerics;

namespace SoftQ.Figures.Tests;

/// <summary>Data that look like those of a trained run, the same every time.</summary>
internal static class SampleData
{
    public static readonly FourGoals Task = new();

    public static TrajectorySet Run(string name, int count, int goals, int seed)
    {
        var random = new System.Random(seed);
        return new TrajectorySet(name, [.. Enumerable.Range(0, count).Select(i => Walk(random, Task.Landmarks[i % goals].Position))]);
    }

    public static ActionValues Values(float[] observation, int samples = 100)
    {
        var axis = Enumerable.Range(0, 41).Select(static i => -1 + i / 20f).ToArray();
        var position = Task.Position(observation);
        var values = new float[41, 41];
        for (var row = 0; row < 41; row++)
        {
            for (var column = 0; column < 41; column++)
                values[row, column] = Value(position, new Vector2(axis[column], axis[row]));
        }
        return new ActionValues(observation, axis, axis, values, Sample(position, samples));
    }

    public static TrajectoryFigure Trajectories(TrajectorySet? baseline = null) =>
        new() { Task = Task, Trajectories = Run("soft Q-learning", 60, 4, seed: 1), Baseline = baseline };

    public static ActionValueFigure ActionValues() => new() { Panels = [.. Task.Probes.Select(static probe => Values(probe))] };

    public static LearningCurveFigure LearningCurve()
    {
        var random = new System.Random(3);
        double[] steps = [.. Enumerable.Range(1, 200).Select(static i => i * 250.0)];
        return new LearningCurveFigure
        {
            Panels =
            [
                new("return", [
                    new("soft Q-learning", steps, [.. steps.Select(step => -60 + 50 * (1 - Math.Exp(-step / 9000)) + 3 * random.NextDouble())]),
                    new("baseline", steps, [.. steps.Select(step => -60 + 30 * (1 - Math.Exp(-step / 15000)) + 4 * random.NextDouble())])]),
                new("Bellman error", [new("soft Q-learning", steps, [.. steps.Select(step => 4 * Math.Exp(-step / 12000) + .3 * random.NextDouble())])]),
            ],
        };
    }

    private static List<Vector2> Walk(System.Random random, Vector2 goal)
    {
        var place = Noise(random, 0.1f);
        var places = new List<Vector2> { place };
        for (var t = 0; t < 20 && Vector2.Distance(place, goal) > 0.9f; t++)
        {
            place += Vector2.Normalize(goal - place) * 0.75f + Noise(random, 0.35f);
            places.Add(place);
        }
        return places;
    }

    // Rejection from the uniform distribution on the box, with probability exp((Q - max Q) / temperature).
    private static List<Vector2> Sample(Vector2 position, int count)
    {
        var random = new System.Random((int)(100 + 10 * position.X + position.Y));
        var maximum = Enumerable.Range(0, 1600).Max(i => Value(position, new Vector2(i % 40 / 20f - 1, i / 40 / 20f - 1)));
        var actions = new List<Vector2>();
        while (actions.Count < count)
        {
            var action = new Vector2(random.NextSingle() * 2 - 1, random.NextSingle() * 2 - 1);
            if (random.NextDouble() < Math.Exp((Value(position, action) - maximum) / 0.15))
                actions.Add(action);
        }
        return actions;
    }

    private static float Value(Vector2 position, Vector2 action) => -3 * MathF.Pow(action.Length() - .7f, 2) + .1f * (float)Task.Height(position + action);

    private static Vector2 Noise(System.Random random, float scale)
    {
        var (radius, angle) = (MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())), random.NextSingle() * MathF.Tau);
        return scale * radius * new Vector2(MathF.Cos(angle), MathF.Sin(angle));
    }
}
