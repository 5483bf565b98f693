using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Runs;

/// <summary>A run as a command line names it.</summary>
internal static class RunPath
{
    /// <summary>The folder of a path.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="InputException">It is empty.</exception>
    public static RunFolder Folder(string path) => string.IsNullOrWhiteSpace(path)
        ? throw new InputException("A run is named by its folder's path; found nothing.")
        : new RunFolder(path);
}
