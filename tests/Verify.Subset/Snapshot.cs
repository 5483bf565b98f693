using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace VerifyTests;

/// <summary>One comparison of a text with its file.</summary>
internal sealed class Snapshot(VerifySettings settings, string sourceFile, MethodInfo test, string extension)
{
    private static readonly ConcurrentDictionary<string, string> Used = new(StringComparer.OrdinalIgnoreCase);
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    public async Task<VerifyResult> Compare(string target)
    {
        var prefix = SnapshotPath.Prefix(settings, sourceFile, test);
        if (!Used.TryAdd(prefix, test.Name))
            throw new VerifyException($"The snapshot '{prefix}' was already used by '{Used[prefix]}'; give one of the calls its own UseMethodName or UseParameters.");
        var received = Scrub(target);
        var (verifiedFile, receivedFile) = ($"{prefix}.verified.{extension}", $"{prefix}.received.{extension}");
        var verified = File.Exists(verifiedFile) ? Normalize(await File.ReadAllTextAsync(verifiedFile)) : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return new VerifyResult();
        }
        Directory.CreateDirectory(Path.GetDirectoryName(prefix)!);
        if (settings.IsAccepting && Acceptance.IsAllowed || Acceptance.IsAsked)
        {
            await File.WriteAllTextAsync(verifiedFile, received, Encoding);
            File.Delete(receivedFile);
            return new VerifyResult();
        }
        await File.WriteAllTextAsync(receivedFile, received, Encoding);
        throw new VerifyException(Difference.Describe(verified, received, verifiedFile, receivedFile));
    }

    private string Scrub(string target)
    {
        var text = new StringBuilder(Normalize(target));
        foreach (var scrubber in settings.Scrubbers)
            scrubber(text);
        return Normalize(text.ToString());
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
