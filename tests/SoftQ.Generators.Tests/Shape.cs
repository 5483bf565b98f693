using System.Reflection;

namespace SoftQ.Generators.Tests;

/// <summary>The example sources of the folder Shapes.</summary>
internal static class Shape
{
    public static TheoryData<string> All => [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal)];

    public static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    public static GeneratorRun Run(string name) => GeneratorHarness.Run(Read(name));
}
