using System.Text.RegularExpressions;

namespace SoftQ.Learning.LibTorch;

/// <summary>Says why the system did not load a library.</summary>
internal static partial class LibraryLoadFailure
{
    /// <summary>The exception to throw.</summary>
    /// <param name="path">The library.</param>
    /// <param name="failure">What <see cref="System.Runtime.InteropServices.NativeLibrary"/> threw.</param>
    public static LibTorchLoadException Explain(string path, Exception failure)
    {
        if (!File.Exists(path))
            return new($"'{path}' does not exist. Restore again, or set {LibTorchSearch.EnvironmentVariable} to a folder with all of libtorch.", failure);
        if (MissingLibrary().Match(failure.Message) is { Success: true } missing && missing.Groups[1].Value != path)
            return new($"'{path}' needs {missing.Groups[1].Value}, which was not found. Install the package that holds it, or complete the folder.", failure);
        if (MissingVersion().Match(failure.Message) is { Success: true } version)
            return new($"'{path}' needs {version.Groups[2].Value}, which '{version.Groups[1].Value}' does not offer. Use a newer distribution.", failure);
        return new($"'{path}' does not load on this system. {failure.Message.Trim()}", failure);
    }

    // What glibc says, untranslated; in another language the last line of Explain repeats it as it is.
    [GeneratedRegex(@"^(\S+): cannot open shared object file", RegexOptions.Multiline)]
    private static partial Regex MissingLibrary();

    [GeneratedRegex(@"^(\S+): version [`'](\S+)' not found", RegexOptions.Multiline)]
    private static partial Regex MissingVersion();
}
