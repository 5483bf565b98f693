using SoftQ.Benchmarks.Simulation;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Tests;

/// <summary>The engine, and the C program that it is held against.</summary>
public sealed class EngineFixture : IDisposable
{
    private readonly Lazy<CBaseline> _baseline;

    public EngineFixture()
    {
        Library = MuJoCoLibrary.Load();
        _baseline = new Lazy<CBaseline>(() => new CBaseline(PathOf("baseline.c"), Library.Path));
    }

    public MuJoCoLibrary Library { get; }

    internal CBaseline Baseline => _baseline.Value;

    /// <summary>A file beside the tests.</summary>
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name);

    public void Dispose()
    {
        if (_baseline.IsValueCreated)
            _baseline.Value.Dispose();
        Library.Dispose();
    }
}
