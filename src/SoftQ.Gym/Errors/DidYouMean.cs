namespace SoftQ.Gym.Errors;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
public static class DidYouMean
{
    /// <summary>A sentence that suggests the nearest known name, or lists the known ones where none is near.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="known">The known names.</param>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (Nearest(name, names) is { } nearest)
            return $"Did you mean '{nearest}'?";
        return names.Length == 0 ? "There are none." : $"Known: {string.Join(", ", names)}.";
    }

    /// <summary>The known name within a third of its length in edits (at least two), or null.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="known">The known names.</param>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = EditDistance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < bestDistance && distance <= Math.Max(2, candidate.Length / 3))
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    private static int EditDistance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, 1 + Math.Min(previous[j], current[j - 1]));
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
