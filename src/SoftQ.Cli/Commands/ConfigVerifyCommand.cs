using System.CommandLine;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Configuration.Snapshots;
using SoftQ.Hosting.Runs;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq config verify</c>: whether configuration files still resolve to what was accepted.</summary>
internal static class ConfigVerifyCommand
{
    private const string BuildServerVariable = "CI";

    public static Command Create(CommonOptions common)
    {
        var paths = new Argument<string[]>("path") { Description = "Configuration files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var accept = new Option<bool>("--accept") { Description = $"Accept what the files resolve to now; refused where the variable {BuildServerVariable} is set." };
        var command = new Command(
            "verify", "Compares what configuration files resolve to with what was accepted, a file NAME.verified.json beside each; exit code 1 where they differ.")
        {
            paths, accept,
        };
        command.SetAction(parsed =>
        {
            var accepts = parsed.GetValue(accept);
            if (accepts && Environment.GetEnvironmentVariable(BuildServerVariable) is { Length: > 0 })
                throw new InputException($"--accept is refused where the variable {BuildServerVariable} is set: what is accepted is read by a person first.");
            using var hosts = common.CreateHosts(parsed);
            var snapshots = Resolve(hosts, [.. parsed.GetRequiredValue(paths).SelectMany(Files)]);
            return accepts ? Accept(snapshots) : Compare(snapshots);
        });
        return command;
    }

    private static IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new InputException($"Expected a configuration file or a folder of them; there is no '{path}'.");
        return ConfigurationFiles.In(path) is { Count: > 0 } files ? files : throw new InputException($"'{path}' holds no configuration file.");
    }

    // What is wrong with any of the files is told together, and then nothing is accepted.
    private static List<ConfigurationSnapshot> Resolve(ConfigurationHosts hosts, IReadOnlyList<string> files)
    {
        var snapshots = new List<ConfigurationSnapshot>();
        var findings = new List<ConfigurationFinding>();
        foreach (var file in files)
        {
            try
            {
                snapshots.Add(new ConfigurationSnapshot(file, new RunResolver(hosts.Of(file)).Resolve(ConfigurationTarget.File(file))));
            }
            catch (ConfigurationException exception)
            {
                findings.AddRange(exception.Findings);
            }
        }
        return findings.Count == 0 ? snapshots : throw new ConfigurationException(findings);
    }

    private static int Compare(List<ConfigurationSnapshot> snapshots)
    {
        var drifts = snapshots.Select(static snapshot => snapshot.Drift()).OfType<string>().ToArray();
        foreach (var drift in drifts)
            Console.WriteLine(drift);
        Console.WriteLine($"{snapshots.Count - drifts.Length} of {snapshots.Count} as accepted.{(drifts.Length > 0 ? " Where the rest is meant, --accept takes it." : "")}");
        return drifts.Length == 0 ? 0 : ErrorReport.Failure;
    }

    private static int Accept(List<ConfigurationSnapshot> snapshots)
    {
        foreach (var snapshot in snapshots)
        {
            if (snapshot.Drift() is not { } drift)
                continue;
            Console.WriteLine(drift);
            snapshot.Accept();
            Console.WriteLine($"Accepted, in {snapshot.VerifiedFile}");
        }
        return 0;
    }
}
