using System.Globalization;
using System.Reflection;
using SoftQ.Benchmarks.Machine;
using SoftQ.Gym.Registry;
using SoftQ.Gym.Vector;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Benchmarks.Stepping;

/// <summary>The tables of the page about the speed of environments: steps a second on one core, and what a step allocates.</summary>
internal static class SteppingReport
{
    private static readonly string[] Ids = ["CartPole-v1", "Pendulum-v1", "MountainCar-v0", "MountainCarContinuous-v0", "Acrobot-v1"];

    /// <summary>Measures everything.</summary>
    /// <param name="text">Receives Markdown, line by line as it is measured.</param>
    public static void Write(TextWriter text)
    {
        using var host = new PluginHost(PluginFolders.Only(Path.Combine(PluginsPath(), "SoftQ.Plugins.ClassicControl")));
        text.Write($"Measured on {Description.Machine()}.\n\n");
        text.Write("| environment | flat form, million steps a second | bytes a step | Gym form, million steps a second | bytes a step |\n");
        text.Write("| --- | --- | --- | --- | --- |\n");
        foreach (var id in Ids)
        {
            using var environment = host.Environments.Make(id);
            var (flat, gym) = (Speed.Of(new FlatPlay(environment).Run), Speed.Of(new GymPlay(environment).Run));
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{id}` | {flat.StepsPerSecond / 1e6:F2} | {flat.BytesPerStep:0.#} | {gym.StepsPerSecond / 1e6:F2} | {gym.BytesPerStep:0.####} |\n"));
        }
        text.Write("\n| 1,024 × `CartPole-v1` | million steps a second | bytes a step |\n| --- | --- | --- |\n");
        WriteVector(text, host.Environments, "in their own vector form", threads: null);
        WriteVector(text, host.Environments, "one by one", threads: 1);
    }

    private static void WriteVector(TextWriter text, EnvironmentRegistry environments, string name, int? threads)
    {
        using var vector = environments.MakeVector("CartPole-v1", 1024, options: new VectorOptions(AutoresetMode.NextStep, threads));
        var speed = Speed.Of(new VectorPlay(vector).Run);
        text.Write(string.Create(CultureInfo.InvariantCulture, $"| {name} | {speed.StepsPerSecond / 1e6:F1} | {speed.BytesPerStep:0.#} |\n"));
    }

    private static string PluginsPath() => typeof(SteppingReport).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "PluginsPath")
        .Value!;
}
