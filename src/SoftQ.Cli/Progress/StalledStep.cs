using System.Globalization;

namespace SoftQ.Cli.Progress;

/// <summary>What the tool does about a step that does not come back.</summary>
internal static class StalledStep
{
    /// <summary>Says so and ends the process, since a thread cannot be stopped from outside.</summary>
    /// <param name="step">The step's number.</param>
    /// <param name="timeout">How long it may take.</param>
    public static void EndProcess(int step, TimeSpan timeout)
    {
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"softq: Step {step} took longer than {timeout:g}, which is training.stepTimeout. The run can be resumed from its last checkpoint."));
        Environment.Exit(ErrorReport.Stalled);
    }
}
