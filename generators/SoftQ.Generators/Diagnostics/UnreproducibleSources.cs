using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Diagnostics;

/// <summary>What gives another value in each process or at each moment.</summary>
internal static class UnreproducibleSources
{
    private const string Draw = "take a parameter 'RandomStream random' in the [Reset] or [Step] method and draw from it";
    private const string Count = "count steps instead";
    private const string Hash = "it differs from process to process; compute the number from the value itself";

    private static readonly Dictionary<string, (string[] Members, string Advice)> Sources = new()
    {
        ["System.Random"] = (["Shared", ".ctor"], Draw),
        ["System.Guid"] = (["NewGuid", "CreateVersion7"], Draw),
        ["System.Security.Cryptography.RandomNumberGenerator"] = (["Create", "Fill", "GetBytes", "GetInt32", "GetItems", "Shuffle"], Draw),
        ["System.IO.Path"] = (["GetRandomFileName"], Draw),
        [KnownNames.RandomStream] = (["FromEntropy"], Draw),
        ["System.DateTime"] = (["Now", "UtcNow", "Today"], Count),
        ["System.DateTimeOffset"] = (["Now", "UtcNow"], Count),
        ["System.TimeProvider"] = (["System", "GetUtcNow", "GetLocalNow", "GetTimestamp"], Count),
        ["System.Environment"] = (["TickCount", "TickCount64"], Count),
        ["System.Diagnostics.Stopwatch"] = (["GetTimestamp", "StartNew", ".ctor"], Count),
        ["System.HashCode"] = (["Combine", "ToHashCode"], Hash),
        ["string"] = (["GetHashCode"], Hash),
    };

    /// <summary>What to do instead of using a member; null where nothing is wrong with it.</summary>
    public static string? AdviceOn(ISymbol used) =>
        Sources.TryGetValue(used.ContainingType.ToDisplayString(), out var source) && source.Members.Contains(used.Name) ? source.Advice : null;
}
