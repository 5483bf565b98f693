using System.Diagnostics;

namespace SoftQ.Cli.Tests;

/// <summary>Starts the built tool in a folder of its own.</summary>
internal sealed class Tool : IDisposable
{
    /// <summary>The folder that it runs in.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("softq-tests-").FullName;

    /// <summary>Environment variables that it is given; it has none of its own or of a build server's otherwise.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; set; } = new Dictionary<string, string>();

    /// <summary>A path in that folder.</summary>
    public string Under(params string[] names) => Path.Combine([Folder, .. names]);

    /// <summary>Runs it to its end.</summary>
    public ToolResult Run(params string[] args)
    {
        using var process = Start(args);
        return Result(process);
    }

    /// <summary>Writes a script that is to a shell what the tool is to the reader of a document; it cuts trainings short.</summary>
    /// <param name="path">The script's path in the folder.</param>
    /// <param name="options">Options that each call has too.</param>
    public void WriteScript(string path, params string[] options)
    {
        var script = Under(path);
        Directory.CreateDirectory(Path.GetDirectoryName(script)!);
        File.WriteAllText(script, $"""
            #!/bin/sh
            if [ "$1" = train ] || [ "$1" = sweep ]; then
                set -- "$@" --set training.steps=60 --set training.warmupSteps=50 --set training.replayCapacity=100
            fi
            exec dotnet "{BuiltPaths.Tool}" {string.Join(' ', options.Select(static option => $"\"{option}\""))} "$@"

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Runs lines of a shell to their end, as a reader of a document does at a desk.</summary>
    public ToolResult RunShell(string lines)
    {
        using var process = StartProgram("bash", ["-e", "-c", lines]);
        return Result(process);
    }

    /// <summary>Starts it.</summary>
    public Process Start(params string[] args) => StartProgram("dotnet", [BuiltPaths.Tool, .. args]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static ToolResult Result(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.Result);
    }

    private Process StartProgram(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in start.Environment.Keys.Where(static name => name == "CI" || name.StartsWith("SOFTQ_", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(variable);
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
