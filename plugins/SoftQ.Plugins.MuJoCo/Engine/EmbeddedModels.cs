namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>The models that lie in the assembly.</summary>
internal static class EmbeddedModels
{
    /// <summary>The text of a model.</summary>
    /// <param name="name">Its file's name.</param>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedModels).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
