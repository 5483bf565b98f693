namespace SoftQ.Learning.Checkpoints;

/// <summary>Transitions in a file of their own, which several checkpoints may share. It is never changed once written.</summary>
/// <param name="First">The number of the first transition, counted from the start of the run.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Hash">The SHA-256 of the file.</param>
public sealed record ReplaySegment(long First, int Count, string Hash)
{
    /// <summary>The number of the transition that follows.</summary>
    internal long End => First + Count;

    /// <summary>The file's name.</summary>
    internal string FileName => FormattableString.Invariant($"{First:D12}-{End:D12}.state");
}
