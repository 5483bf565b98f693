using System.Diagnostics;
using System.Globalization;

namespace SoftQ.Benchmarks.Simulation;

/// <summary>The C program beside this file, compiled against a MuJoCo library. The compiler is <c>cc</c>, or what the variable CC names.</summary>
internal sealed class CBaseline : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("softq-baseline-");
    private readonly string _program;

    /// <summary>Compiles the program.</summary>
    /// <param name="source">The file baseline.c.</param>
    /// <param name="library">The library's file; its headers are in an <c>include</c> one or two folders above, or where the compiler looks.</param>
    public CBaseline(string source, string library)
    {
        _program = Path.Combine(_folder.FullName, "baseline");
        var libraries = Path.GetDirectoryName(library)!;
        string[] includes = [.. new[] { "..", "../.." }.Select(up => Path.GetFullPath(Path.Combine(libraries, up, "include"))).Where(Directory.Exists).Select(static path => $"-I{path}")];
        Run(
            Environment.GetEnvironmentVariable("CC") ?? "cc",
            ["-O2", .. includes, source, library, $"-Wl,-rpath,{libraries}", "-Wl,--allow-shlib-undefined", "-o", _program],
            "");
    }

    /// <summary>What the program writes for each state of a trajectory, the start first.</summary>
    /// <param name="model">The model's file.</param>
    /// <param name="frameSkip">Steps of the engine for each action.</param>
    /// <param name="forces">Whether external forces are computed.</param>
    /// <param name="start">Position and velocity at the start.</param>
    /// <param name="controls">The controls of each step.</param>
    public double[][] Trajectory(string model, int frameSkip, bool forces, ReadOnlySpan<double> start, IEnumerable<double[]> controls)
    {
        var lines = Run(_program, ["trajectory", model, $"{frameSkip}", forces ? "1" : "0"], Input(start, controls)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())];
    }

    /// <summary>Seconds of processor time that some steps take.</summary>
    /// <param name="model">The model's file.</param>
    /// <param name="frameSkip">Steps of the engine for each action.</param>
    /// <param name="forces">Whether external forces are computed.</param>
    /// <param name="start">Position and velocity at the start.</param>
    /// <param name="controls">Controls, which are repeated.</param>
    /// <param name="steps">How many steps.</param>
    public double Seconds(string model, int frameSkip, bool forces, ReadOnlySpan<double> start, IEnumerable<double[]> controls, int steps) =>
        double.Parse(Run(_program, ["speed", model, $"{frameSkip}", forces ? "1" : "0", $"{steps}"], Input(start, controls)), CultureInfo.InvariantCulture);

    /// <summary>Removes the program.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    private static string Input(ReadOnlySpan<double> start, IEnumerable<double[]> controls) =>
        string.Join('\n', new[] { start.ToArray() }.Concat(controls).Select(static row => string.Join(' ', row.Select(static number => number.ToString("R", CultureInfo.InvariantCulture)))));

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Result
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}: {error.Result}");
    }
}
