using System.Runtime.InteropServices;
using System.Text;
using SoftQ.Gym.Errors;

namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>
/// A compiled model: what never changes while it is simulated. Any number of <see cref="Simulation"/>s, on any threads, may use one; it is
/// freed when it and they are disposed.
/// </summary>
public sealed unsafe class MuJoCoModel : IDisposable
{
    private readonly MuJoCoLibrary _library;
    private readonly byte* _model;
    private int _users = 1;
    private bool _disposed;

    internal MuJoCoModel(MuJoCoLibrary library, void* model, string name)
    {
        _library = library;
        _model = (byte*)model;
        Name = name;
        ControlLow = new double[ControlCount];
        ControlHigh = new double[ControlCount];
        var limited = Pointer<byte>(FieldOffsets.ControlLimited);
        var range = Pointer<double>(FieldOffsets.ControlRange);
        for (var i = 0; i < ControlCount; i++)
            (ControlLow[i], ControlHigh[i]) = limited[i] != 0 ? (range[2 * i], range[(2 * i) + 1]) : (double.NegativeInfinity, double.PositiveInfinity);
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>Coordinates of a position, nq.</summary>
    public int PositionCount => Number(FieldOffsets.ModelPositions);

    /// <summary>Degrees of freedom, nv.</summary>
    public int VelocityCount => Number(FieldOffsets.ModelVelocities);

    /// <summary>Actuators, nu.</summary>
    public int ControlCount => Number(FieldOffsets.ModelControls);

    /// <summary>Bodies with the world, which is body 0.</summary>
    public int BodyCount => Number(FieldOffsets.ModelBodies);

    /// <summary>Seconds that one step of the engine takes.</summary>
    public double TimeStep => *(double*)(_model + FieldOffsets.ModelTimeStep);

    /// <summary>The smallest control of each actuator; -∞ where it has no range.</summary>
    public double[] ControlLow { get; }

    /// <summary>The largest control of each actuator; ∞ where it has no range.</summary>
    public double[] ControlHigh { get; }

    /// <summary>The position that the model describes.</summary>
    public ReadOnlySpan<double> InitialPositions => new(Pointer<double>(FieldOffsets.InitialPositions), PositionCount);

    internal MuJoCoLibrary Library => _library;

    internal void* Handle => _model;

    /// <summary>The mass of a body and all that hangs on it, in kg; of everything for body 0.</summary>
    /// <param name="body">The number of the body.</param>
    public double Mass(int body)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)body, (uint)BodyCount, nameof(body));
        return Pointer<double>(FieldOffsets.SubtreeMass)[body];
    }

    /// <summary>The number of a named object.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The model has none of that name; the nearest is suggested.</exception>
    public int Find(MuJoCoObject kind, string name)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(name + '\0'))
        {
            var number = _library.Functions.NameToId(_model, (int)kind, text);
            return number >= 0
                ? number
                : throw new ArgumentException($"There is no {kind.ToString().ToLowerInvariant()} '{name}' in {Name}. {DidYouMean.Suggest(name, Names(kind))}");
        }
    }

    /// <summary>The names of the objects of a kind that have one.</summary>
    /// <param name="kind">The kind.</param>
    public IReadOnlyList<string> Names(MuJoCoObject kind)
    {
        var count = Count(kind);
        return [.. Enumerable.Range(0, count).Select(number => NameOf(kind, number)).Where(static name => name.Length > 0)];
    }

    /// <summary>Gives up the model; it is freed with its last simulation.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        Release();
    }

    internal int Number(int offset) => *(int*)(_model + offset);

    internal T* Pointer<T>(int offset)
        where T : unmanaged => *(T**)(_model + offset);

    internal void Use()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Interlocked.Increment(ref _users);
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            _library.Functions.DeleteModel(_model);
    }

    internal string NameOf(MuJoCoObject kind, int number) =>
        Marshal.PtrToStringUTF8((nint)_library.Functions.IdToName(_model, (int)kind, number)) ?? "";

    private int Count(MuJoCoObject kind) => Number(kind switch
    {
        MuJoCoObject.Body => FieldOffsets.ModelBodies,
        MuJoCoObject.Joint => FieldOffsets.ModelJoints,
        MuJoCoObject.Geom => FieldOffsets.ModelGeoms,
        MuJoCoObject.Site => FieldOffsets.ModelSites,
        MuJoCoObject.Actuator => FieldOffsets.ModelControls,
        _ => FieldOffsets.ModelSensors,
    });
}
