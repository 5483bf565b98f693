namespace VerifyTests;

/// <summary>Where a scrubber stands among the others.</summary>
public enum ScrubberLocation
{
    /// <summary>Before those that are there already.</summary>
    First,

    /// <summary>After them.</summary>
    Last,
}
