using SoftQ.Gym.State;

namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>
/// One simulation of a model. Spans are views of the engine's own memory: they show the present, and end with the simulation. Positions
/// and what else is derived from the state are those at the start of the last step that was taken, until <see cref="Forward"/> brings
/// them up to date; <see cref="Positions"/> and <see cref="Velocities"/> always are. Not for several threads at once.
/// </summary>
/// <remarks>
/// An error of the engine leaves the simulation unusable: the call throws, and so does every later one. Where the engine finds a state
/// that is not finite it starts anew from the initial state; <see cref="Step"/> tells.
/// </remarks>
public sealed unsafe partial class Simulation : ICapturable, IDisposable
{
    private readonly EngineFunctions _functions;
    private readonly EngineMessages _messages;
    private readonly void* _model;
    private byte* _data;
    private string? _failure;

    /// <summary>Begins in the model's initial state.</summary>
    /// <param name="model">The model; it may be disposed before the simulation is.</param>
    public Simulation(MuJoCoModel model)
    {
        Model = model;
        model.Use();
        _functions = model.Library.Functions;
        _messages = model.Library.Messages;
        _model = model.Handle;
        _data = (byte*)_functions.MakeData(_model);
        var error = _messages.TakeError();
        if (error is null && _data is not null)
            return;
        Dispose();
        throw new MuJoCoException($"MuJoCo cannot simulate {model.Name}: {error ?? "there is not enough memory."}");
    }

    /// <summary>The model.</summary>
    public MuJoCoModel Model { get; }

    /// <summary>Simulated seconds since the start.</summary>
    public double Time => *(double*)(Data + FieldOffsets.Time);

    /// <summary>The coordinates of the position, nq.</summary>
    public ReadOnlySpan<double> Positions => Row(FieldOffsets.Positions, Model.PositionCount);

    /// <summary>The velocities, nv.</summary>
    public ReadOnlySpan<double> Velocities => Row(FieldOffsets.Velocities, Model.VelocityCount);

    /// <summary>The accelerations of the last step, nv.</summary>
    public ReadOnlySpan<double> Accelerations => Row(FieldOffsets.Accelerations, Model.VelocityCount);

    /// <summary>The control of each actuator, to be written before a step; the engine clips it to the actuator's range.</summary>
    public Span<double> Controls => Row(FieldOffsets.Controls, Model.ControlCount);

    /// <summary>
    /// External force on each body, the world first, as torque and force in the frame of its centre of mass; nbody × 6. Computed by
    /// <see cref="ComputeExternalForces"/>.
    /// </summary>
    public ReadOnlySpan<double> ExternalForces => Row(FieldOffsets.ExternalForces, 6 * Model.BodyCount);

    /// <summary>The contacts, in the engine's order.</summary>
    public int ContactCount => *(int*)(Data + FieldOffsets.ContactCount);

    /// <summary>Where the frame of a body is, x, y, z.</summary>
    /// <param name="body">The number of the body.</param>
    public ReadOnlySpan<double> BodyPosition(int body) => Part(FieldOffsets.BodyPositions, body, Model.BodyCount, 3);

    /// <summary>How a body is turned, a rotation matrix in rows.</summary>
    /// <param name="body">The number of the body.</param>
    public ReadOnlySpan<double> BodyRotation(int body) => Part(FieldOffsets.BodyRotations, body, Model.BodyCount, 9);

    /// <summary>The velocity of a body, three of rotation and three of translation, in a frame at the centre of mass of its tree.</summary>
    /// <param name="body">The number of the body.</param>
    public ReadOnlySpan<double> BodyVelocity(int body) => Part(FieldOffsets.BodyVelocities, body, Model.BodyCount, 6);

    /// <summary>The centre of mass of a body and all that hangs on it, x, y, z.</summary>
    /// <param name="body">The number of the body.</param>
    public ReadOnlySpan<double> CenterOfMass(int body) => Part(FieldOffsets.SubtreeCenters, body, Model.BodyCount, 3);

    /// <summary>The coordinates of a joint: one of a hinge or slide, four of a ball, seven of a free joint.</summary>
    /// <param name="joint">The number of the joint.</param>
    public ReadOnlySpan<double> JointPosition(int joint) => Joint(FieldOffsets.Positions, FieldOffsets.JointPosition, joint, Model.PositionCount);

    /// <summary>The velocities of a joint: one of a hinge or slide, three of a ball, six of a free joint.</summary>
    /// <param name="joint">The number of the joint.</param>
    public ReadOnlySpan<double> JointVelocity(int joint) => Joint(FieldOffsets.Velocities, FieldOffsets.JointVelocity, joint, Model.VelocityCount);

    /// <summary>What a sensor reads.</summary>
    /// <param name="sensor">The number of the sensor.</param>
    public ReadOnlySpan<double> Sensor(int sensor)
    {
        Require(sensor, Model.Number(FieldOffsets.ModelSensors));
        return Row(FieldOffsets.SensorData, Model.Number(FieldOffsets.ModelSensorData))
            .Slice(Model.Pointer<int>(FieldOffsets.SensorStart)[sensor], Model.Pointer<int>(FieldOffsets.SensorSize)[sensor]);
    }

    /// <summary>A contact.</summary>
    /// <param name="contact">Its number, below <see cref="ContactCount"/>.</param>
    public Contact Contact(int contact)
    {
        Require(contact, ContactCount);
        var place = *(byte**)(Data + FieldOffsets.Contacts) + (contact * FieldOffsets.ContactSize);
        var geoms = (int*)(place + FieldOffsets.ContactGeoms);
        return new Contact(geoms[0], geoms[1], *(double*)place);
    }

    /// <summary>Goes back to the model's initial state, and brings what is derived from it up to date.</summary>
    public void Reset()
    {
        _functions.ResetData(_model, Data);
        Forward();
    }

    /// <summary>
    /// Goes back to the model's initial state, but for position and velocity, and brings what is derived from it up to date. Nothing of
    /// before is left, the solver's starting point neither.
    /// </summary>
    /// <param name="positions">The position, nq.</param>
    /// <param name="velocities">The velocity, nv.</param>
    public void Reset(ReadOnlySpan<double> positions, ReadOnlySpan<double> velocities)
    {
        _functions.ResetData(_model, Data);
        SetState(positions, velocities);
    }

    /// <summary>Sets position and velocity, and brings what is derived from them up to date.</summary>
    /// <param name="positions">The position, nq.</param>
    /// <param name="velocities">The velocity, nv.</param>
    public void SetState(ReadOnlySpan<double> positions, ReadOnlySpan<double> velocities)
    {
        positions.CopyTo(Row(FieldOffsets.Positions, Model.PositionCount));
        velocities.CopyTo(Row(FieldOffsets.Velocities, Model.VelocityCount));
        Forward();
    }

    /// <summary>Takes steps of the model's time step with the controls in place.</summary>
    /// <param name="count">How many.</param>
    /// <returns>False where the state was no longer finite and the engine went back to the initial state.</returns>
    /// <exception cref="MuJoCoException">The engine reported an error, or has no room for the model's contacts.</exception>
    public bool Step(int count = 1)
    {
        var data = Data;
        var (restarts, losses) = (Warnings(BadStates), Warnings(Losses));
        for (var i = 0; i < count; i++)
            _functions.Step(_model, data);
        ThrowOnError("mj_step");
        if (Warnings(Losses) > losses)
            throw Failed("mj_step", _messages.LastWarning ?? "a warning was counted");
        return Warnings(BadStates) <= restarts;
    }

    /// <summary>Brings what is derived from the state up to date, without going on in time.</summary>
    public void Forward()
    {
        _functions.Forward(_model, Data);
        ThrowOnError("mj_forward");
    }

    /// <summary>Computes <see cref="ExternalForces"/> of the last step.</summary>
    public void ComputeExternalForces()
    {
        _functions.RnePostConstraint(_model, Data);
        ThrowOnError("mj_rnePostConstraint");
    }

    /// <summary>Frees the simulation.</summary>
    public void Dispose()
    {
        if (_data is not null)
            _functions.DeleteData(_data);
        else if (_failure is not null)
            return;
        _data = null;
        _failure ??= "it was disposed";
        Model.Release();
    }
}
