using SoftQ.Hosting.Runs;
using Spectre.Console;

namespace SoftQ.Cli.Progress;

/// <summary>Shows how a training goes: a progress bar on a terminal, plain lines elsewhere.</summary>
internal static class TrainingDisplay
{
    /// <summary>Trains while showing it.</summary>
    /// <param name="train">Trains, telling an observer.</param>
    /// <returns>What <paramref name="train"/> returned.</returns>
    public static bool Show(Func<ITrainingObserver, bool> train)
    {
        if (Console.IsOutputRedirected)
            return train(new PlainLines(Console.Out));
        return AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn())
            .Start(context => train(new ProgressBar(context)));
    }
}
