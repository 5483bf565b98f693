namespace SoftQ.Plugins.MuJoCo.Tests;

/// <summary>A model's text as a file, for as long as it is needed.</summary>
internal sealed class ModelFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("softq-model-");

    public ModelFile(string text)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "model.xml");
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
