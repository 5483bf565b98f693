using SoftQ.Gym.State;

namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>
/// Capture: the state proper, from which the engine's next step follows to the bit, with the accelerations that its solver starts from; and what
/// was derived in the last step, which belongs to an earlier moment and so cannot be computed again.
/// </summary>
public sealed unsafe partial class Simulation
{
    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("time", Time);
        foreach (var (name, offset, count) in CapturedRows())
            writer.WriteSpan<double>(name, Row(offset, count));
        writer.WriteSpan("contacts", ContactBytes(ContactCount));
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        *(double*)(Data + FieldOffsets.Time) = reader.Read<double>("time");
        foreach (var (name, offset, count) in CapturedRows())
            reader.ReadSpan(name, Row(offset, count));
        var contacts = reader.ReadArray<byte>("contacts");
        *(int*)(Data + FieldOffsets.ContactCount) = contacts.Length / FieldOffsets.ContactSize;
        contacts.CopyTo(ContactBytes(ContactCount));
    }

    private (string Name, int Offset, int Count)[] CapturedRows()
    {
        var (velocities, bodies, mocap) = (Model.VelocityCount, Model.BodyCount, Model.Number(FieldOffsets.ModelMocapBodies));
        return
        [
            ("positions", FieldOffsets.Positions, Model.PositionCount),
            ("velocities", FieldOffsets.Velocities, velocities),
            ("activations", FieldOffsets.Activations, Model.Number(FieldOffsets.ModelActivations)),
            ("warmStart", FieldOffsets.WarmStart, velocities),
            ("controls", FieldOffsets.Controls, Model.ControlCount),
            ("appliedForces", FieldOffsets.AppliedForces, velocities),
            ("appliedBodyForces", FieldOffsets.AppliedBodyForces, 6 * bodies),
            ("mocapPositions", FieldOffsets.MocapPositions, 3 * mocap),
            ("mocapRotations", FieldOffsets.MocapRotations, 4 * mocap),
            ("userData", FieldOffsets.UserData, Model.Number(FieldOffsets.ModelUserData)),
            ("accelerations", FieldOffsets.Accelerations, velocities),
            ("sensorData", FieldOffsets.SensorData, Model.Number(FieldOffsets.ModelSensorData)),
            ("bodyPositions", FieldOffsets.BodyPositions, 3 * bodies),
            ("bodyRotations", FieldOffsets.BodyRotations, 9 * bodies),
            ("bodyVelocities", FieldOffsets.BodyVelocities, 6 * bodies),
            ("subtreeCenters", FieldOffsets.SubtreeCenters, 3 * bodies),
            ("externalForces", FieldOffsets.ExternalForces, 6 * bodies),
        ];
    }

    private Span<byte> ContactBytes(int count) => new(*(byte**)(Data + FieldOffsets.Contacts), count * FieldOffsets.ContactSize);
}
