namespace SoftQ.Learning.LibTorch;

/// <summary>
/// Where the native libraries may lie: the folder that <see cref="EnvironmentVariable"/> names, the application's folders, and the
/// package folders that the build recorded, in this order.
/// </summary>
internal sealed class LibTorchSearch
{
    /// <summary>The environment variable that names a folder with libtorch.</summary>
    public const string EnvironmentVariable = "SOFTQ_LIBTORCH";

    /// <summary>The platform, for the names of the files.</summary>
    public required LibTorchPlatform Platform { get; init; }

    /// <summary>What <see cref="EnvironmentVariable"/> holds.</summary>
    public required string? ChosenFolder { get; init; }

    /// <summary>The folder that the application runs from.</summary>
    public required string ApplicationFolder { get; init; }

    /// <summary>The package folders that the build recorded.</summary>
    public required IReadOnlyList<string> RecordedFolders { get; init; }

    /// <summary>The package that the build recorded, name and version.</summary>
    public required string? RecordedPackage { get; init; }

    /// <summary>The folder to load libtorch from.</summary>
    /// <exception cref="LibTorchLoadException">There is none, or the chosen folder holds none.</exception>
    public string LibTorchFolder()
    {
        if (!string.IsNullOrEmpty(ChosenFolder) && !File.Exists(Path.Combine(ChosenFolder, Platform.LibTorch)))
        {
            var found = Directory.Exists(ChosenFolder) ? $"has no {Platform.LibTorch}" : "does not exist";
            throw new LibTorchLoadException(
                $"{EnvironmentVariable} is '{ChosenFolder}', which {found}. "
                + $"Set it to a folder with {Expected}, or unset it to use the one that was restored.");
        }
        return Path.GetDirectoryName(Find(Platform.LibTorch, $"Restore {Expected}"))!;
    }

    /// <summary>The file of TorchSharp's native library.</summary>
    /// <exception cref="LibTorchLoadException">There is none.</exception>
    public string LibTorchSharpPath() => Find(Platform.LibTorchSharp, "Restore the package TorchSharp");

    private string Expected => RecordedPackage is null ? $"libtorch for {Platform.RuntimeIdentifier}" : $"the libraries of {RecordedPackage}";

    private IEnumerable<string> Folders => new[]
    {
        ChosenFolder ?? "",
        Path.Combine(ApplicationFolder, "runtimes", Platform.RuntimeIdentifier, "native"),
        ApplicationFolder,
    }.Concat(RecordedFolders).Where(static folder => folder.Length > 0).Select(Path.GetFullPath).Distinct();

    private string Find(string fileName, string remedy)
    {
        foreach (var folder in Folders)
        {
            var path = Path.Combine(folder, fileName);
            if (File.Exists(path))
                return path;
        }
        var looked = string.Join(", ", Folders.Select(static folder => $"'{folder}'"));
        throw new LibTorchLoadException(
            $"{fileName} was not found in {looked}. {remedy} (dotnet restore, then build again), "
            + $"or set {EnvironmentVariable} to a folder that holds it.");
    }
}
