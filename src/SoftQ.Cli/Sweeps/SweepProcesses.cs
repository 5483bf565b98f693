using System.Diagnostics;
using System.Globalization;

namespace SoftQ.Cli.Sweeps;

/// <summary>Trains the runs of a sweep in processes of their own, so that none can harm another.</summary>
/// <param name="parallel">How many at a time. Each has its share of the processors.</param>
/// <param name="options">Options of this process that those have too.</param>
/// <param name="observer">Is told how it goes.</param>
internal sealed class SweepProcesses(int parallel, IReadOnlyList<string> options, ISweepObserver observer)
{
    // What these give is in the configuration of each run already.
    private const string VariablesOfConfigurations = "SOFTQ__";

    /// <summary>Trains those that are not done yet.</summary>
    /// <param name="entries">The runs.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task Train(IEnumerable<SweepEntry> entries, CancellationToken cancellation) => Parallel.ForEachAsync(
        entries.Where(static entry => entry.State == SweepState.Waiting),
        new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation },
        async (entry, token) => await Train(entry, token));

    private async Task Train(SweepEntry entry, CancellationToken cancellation)
    {
        using var log = TextWriter.Synchronized(new StreamWriter(entry.Log));
        using var process = Process.Start(StartOf(entry))!;
        Enter(entry, SweepState.Running);
        try
        {
            await Task.WhenAll(Follow(process.StandardOutput, Take, log), Follow(process.StandardError, TakeError, log)).WaitAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
        Enter(entry, process.ExitCode == 0 ? SweepState.Done : SweepState.Failed);

        void Take(string line)
        {
            entry.LastLine = line;
            observer.OnLine(entry);
        }

        void TakeError(string line)
        {
            if (entry.Error.Length == 0)
                entry.Error = line;
        }
    }

    private static async Task Follow(StreamReader lines, Action<string> take, TextWriter log)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            await log.WriteLineAsync(line);
            take(line);
        }
    }

    private void Enter(SweepEntry entry, SweepState state)
    {
        entry.State = state;
        observer.OnState(entry);
    }

    private ProcessStartInfo StartOf(SweepEntry entry)
    {
        var program = Environment.ProcessPath!;
        string[] tool = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(SweepProcesses).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. tool, "train", entry.ConfigurationFile, "--out", entry.Folder.Path, "--resume", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith(VariablesOfConfigurations, StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        if (parallel > 1)
            start.Environment["DOTNET_PROCESSOR_COUNT"] = Math.Max(1, Environment.ProcessorCount / parallel).ToString("X", CultureInfo.InvariantCulture);
        return start;
    }
}
