using System.Reflection;

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

    /// <summary>The folders that the runtime searches for a native library by its name, and so TorchSharp by itself.</summary>
    public required IReadOnlyList<string> ProbedFolders { get; init; }

    /// <summary>The package folders that the build recorded.</summary>
    public required IReadOnlyList<string> RecordedFolders { get; init; }

    /// <summary>The package that the build recorded, name and version.</summary>
    public required string? RecordedPackage { get; init; }

    /// <summary>Where this process looks.</summary>
    public static LibTorchSearch OfProcess(LibTorchPlatform platform)
    {
        var recorded = typeof(LibTorchSearch).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToLookup(static metadata => metadata.Key, static metadata => metadata.Value ?? "");
        return new LibTorchSearch
        {
            Platform = platform,
            ChosenFolder = Environment.GetEnvironmentVariable(EnvironmentVariable),
            ApplicationFolder = AppContext.BaseDirectory,
            ProbedFolders = ((string?)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            RecordedFolders = [.. recorded["LibTorch.Folder"], .. recorded["LibTorchSharp.Folder"]],
            RecordedPackage = recorded["LibTorch.Package"].FirstOrDefault(),
        };
    }

    /// <summary>The folder to load libtorch from.</summary>
    /// <exception cref="LibTorchLoadException">There is none, or the chosen folder cannot be used.</exception>
    public string LibTorchFolder()
    {
        if (!string.IsNullOrEmpty(ChosenFolder))
            RequireUsable(ChosenFolder);
        return Path.GetDirectoryName(Find(Platform.LibTorch, $"Restore {Expected}"))!;
    }

    /// <summary>The file of TorchSharp's native library.</summary>
    /// <exception cref="LibTorchLoadException">There is none.</exception>
    public string LibTorchSharpPath() => Find(Platform.LibTorchSharp, "Restore the package TorchSharp");

    private void RequireUsable(string chosen)
    {
        if (!File.Exists(Path.Combine(chosen, Platform.LibTorch)))
        {
            var found = Directory.Exists(chosen) ? $"has no {Platform.LibTorch}" : "does not exist";
            throw new LibTorchLoadException(
                $"{EnvironmentVariable} is '{chosen}', which {found}. "
                + $"Set it to a folder with {Expected}, or unset it to use the one that was restored.");
        }
        // TorchSharp looks there by itself, and a second libtorch aborts the process.
        var other = ProbedFolders.Append(ApplicationFolder).FirstOrDefault(folder =>
            File.Exists(Path.Combine(folder, Platform.LibTorch)) && Normalized(folder) != Normalized(chosen));
        if (other is not null)
            throw new LibTorchLoadException(
                $"{EnvironmentVariable} is '{chosen}', but the application has a {Platform.LibTorch} of its own in '{other}', "
                + $"and a process can hold only one. Unset {EnvironmentVariable}, or remove the application's copy.");
    }

    private static string Normalized(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private string Expected => RecordedPackage is null ? $"libtorch for {Platform.RuntimeIdentifier}" : $"the libraries of {RecordedPackage}";

    private IEnumerable<string> Folders => new[]
    {
        ChosenFolder ?? "",
        Path.Combine(ApplicationFolder, "runtimes", Platform.RuntimeIdentifier, "native"),
        ApplicationFolder,
    }.Concat(RecordedFolders).Where(static folder => folder.Length > 0).Select(Normalized).Distinct();

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
