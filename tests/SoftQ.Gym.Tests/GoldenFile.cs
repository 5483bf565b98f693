using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SoftQ.Gym.Tests;

/// <summary>A file of recorded numbers in the folder <c>Golden</c>; the script of the same name beside it makes it.</summary>
internal static class GoldenFile
{
    public static JsonElement Read(string name, [CallerFilePath] string caller = "")
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!Directory.Exists(Path.Combine(folder, "Golden")))
            folder = Path.GetDirectoryName(folder)!;
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "Golden", name))).RootElement;
    }
}
