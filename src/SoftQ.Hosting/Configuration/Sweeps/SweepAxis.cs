namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>One direction of a sweep: a list of values for one parameter, or lists for several that go through together.</summary>
/// <param name="Points">The settings at each of its points; at least one point, and the same parameters at each.</param>
internal sealed record SweepAxis(IReadOnlyList<IReadOnlyList<SweepSetting>> Points)
{
    /// <summary>The key of the parameter that it is about, of the first where there are several.</summary>
    public string Key => Points[0][0].Key;
}
