using System.Runtime.InteropServices;

namespace SoftQ.Benchmarks.Machine;

/// <summary>What figures were measured on.</summary>
internal static class Description
{
    /// <summary>The processor's name as the system gives it.</summary>
    public static string Processor()
    {
        const string Path = "/proc/cpuinfo";
        var line = File.Exists(Path) ? File.ReadLines(Path).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 2)..] ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    /// <summary>Processor, processors in use, and runtime.</summary>
    public static string Machine() => $"{Processor()}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
}
