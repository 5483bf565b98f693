using SoftQ.Figures;
using SoftQ.Gym.State;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Plugins.Trust;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Devices;
using SoftQ.Learning.LibTorch;

namespace SoftQ.Cli;

/// <summary>Turns an exception into lines for a person and an exit code.</summary>
internal static class ErrorReport
{
    /// <summary>Something failed that is not the input's fault.</summary>
    public const int Failure = 1;

    /// <summary>The input was wrong; nothing was done.</summary>
    public const int BadInput = 2;

    /// <summary>A step took longer than it may.</summary>
    public const int Stalled = 124;

    /// <summary>Stopped by Ctrl-C or a termination signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Writes what went wrong.</summary>
    /// <param name="error">Where to.</param>
    /// <param name="exception">What went wrong.</param>
    /// <param name="verbose">Whether to add the stack trace.</param>
    /// <returns>The exit code.</returns>
    public static int Write(TextWriter error, Exception exception, bool verbose)
    {
        var badInput = IsBadInput(exception);
        foreach (var line in exception.Message.Split('\n'))
            error.WriteLine($"softq: {line}");
        if (verbose)
            error.WriteLine(exception);
        else if (!badInput)
            error.WriteLine("This was not expected; --verbose shows where it happened.");
        return badInput ? BadInput : Failure;
    }

    private static bool IsBadInput(Exception exception) => exception
        is ConfigurationException
        or CompositionException
        or DivergenceException
        or IOException
        or UnauthorizedAccessException
        or InvalidDataException
        or DeviceUnavailableException
        or UnknownPluginException
        or PluginFaultException
        or PluginServiceException
        or PluginLockException
        or RunFolderException
        or StateMismatchException
        or LibTorchLoadException
        or FigureDataException
        or NotSupportedException
        or InputException;
}
