namespace SoftQ.Gym.Vector;

/// <summary>Facts about several environments by name, with masks that say which of them have the fact.</summary>
public sealed class VectorInfo
{
    private readonly Dictionary<string, VectorInfoEntry> _entries = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, object?>[] _single;

    /// <summary>Gathers the facts of each environment.</summary>
    /// <param name="single">One dictionary for each environment.</param>
    public VectorInfo(IEnumerable<IReadOnlyDictionary<string, object?>> single)
    {
        _single = [.. single];
        for (var i = 0; i < _single.Length; i++)
        {
            foreach (var (name, value) in _single[i])
            {
                if (!_entries.TryGetValue(name, out var entry))
                    _entries.Add(name, entry = new VectorInfoEntry(new object?[_single.Length], new bool[_single.Length]));
                (entry.Values[i], entry.Mask[i]) = (value, true);
            }
        }
    }

    /// <summary>The facts by name.</summary>
    public IReadOnlyDictionary<string, VectorInfoEntry> Entries => _entries;

    /// <summary>The facts of each environment, in turn.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> ByEnvironment => _single;

    /// <summary>One fact of all environments.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">No environment has it.</exception>
    public VectorInfoEntry this[string name] => _entries.TryGetValue(name, out var entry)
        ? entry
        : throw new KeyNotFoundException($"No environment has the fact '{name}'. {Errors.DidYouMean.Suggest(name, _entries.Keys)}");
}
