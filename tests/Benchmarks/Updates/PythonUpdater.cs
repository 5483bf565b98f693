using System.Diagnostics;
using System.Globalization;

namespace SoftQ.Benchmarks.Updates;

/// <summary>The same update in PyTorch, in a process of its own.</summary>
internal sealed class PythonUpdater : IUpdater
{
    private readonly Process _process;

    /// <summary>Starts PyTorch.</summary>
    /// <param name="name">What the tables call it.</param>
    /// <param name="sizes">The case.</param>
    /// <param name="torchThreads">Threads of torch's own operations.</param>
    /// <param name="matrixThreads">Threads of its matrix library.</param>
    public PythonUpdater(string name, UpdateCase sizes, int torchThreads, int matrixThreads)
    {
        Name = name;
        _process = Start(
            matrixThreads, "serve", Text(sizes.ObservationSize), Text(sizes.ActionSize), Text(sizes.Particles), Text(torchThreads));
        Version = _process.StandardOutput.ReadLine() ?? throw Failed(_process);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>PyTorch's version.</summary>
    public string Version { get; }

    /// <summary>Makes recorded updates in PyTorch.</summary>
    /// <param name="recording">The recording's file.</param>
    /// <returns>The greatest difference in a parameter.</returns>
    public static double Check(string recording)
    {
        using var process = Start(1, "check", recording);
        process.StandardInput.Close();
        var line = process.StandardOutput.ReadLine() ?? throw Failed(process);
        process.WaitForExit();
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public (double Processor, double Elapsed) Update(int count)
    {
        _process.StandardInput.WriteLine(Text(count));
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine() ?? throw Failed(_process);
        var seconds = line.Split(' ').Select(static text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (seconds[0], seconds[1]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(int matrixThreads, params string[] arguments)
    {
        var python = Environment.GetEnvironmentVariable("SOFTQ_BENCHMARK_PYTHON") ?? "/usr/bin/python3";
        var script = Path.Combine(AppContext.BaseDirectory, "Updates", "Python", "soft_q_update.py");
        var start = new ProcessStartInfo(python, [script, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = Text(matrixThreads);
        // PyTorch as its users have it: the matrix library chooses its own kernels.
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        return Process.Start(start)!;
    }

    private static InvalidOperationException Failed(Process process)
    {
        process.WaitForExit();
        return new($"PyTorch ended with exit code {process.ExitCode}. It needs python3-torch and python3-numpy; SOFTQ_BENCHMARK_PYTHON names another Python.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
