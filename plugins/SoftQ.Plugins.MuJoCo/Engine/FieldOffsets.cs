namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>
/// Where MuJoCo 2.2.2 keeps, in its model (<c>mjModel</c>) and its data (<c>mjData</c>), what the binding reads: distances in bytes from
/// the start, the same on every platform with 64 bits. <see cref="LayoutCheck"/> holds them against a known model before they are used.
/// </summary>
internal static class FieldOffsets
{
    /// <summary>The version, as <c>mj_version</c> gives it.</summary>
    public const int Version = 222;

    /// <summary>How many kinds of warnings are counted: a pair of <c>int</c>, the last detail and the number, for each.</summary>
    public const int WarningKinds = 8;

    /// <summary>The size of a contact, and where in it the two geoms are.</summary>
    public const int ContactSize = 528, ContactGeoms = 508;

    /// <summary>Numbers in <c>mjModel</c>.</summary>
    public const int ModelPositions = 0, ModelVelocities = 4, ModelControls = 8, ModelActivations = 12, ModelBodies = 16, ModelJoints = 20,
        ModelGeoms = 24, ModelSites = 28, ModelSensors = 124, ModelMocapBodies = 156, ModelUserData = 220, ModelSensorData = 224;

    /// <summary>The simulation's time step, a double.</summary>
    public const int ModelTimeStep = 232;

    /// <summary>Pointers in <c>mjModel</c>.</summary>
    public const int InitialPositions = 1096, SubtreeMass = 1248, JointPosition = 1288, JointVelocity = 1296, ControlLimited = 2744,
        ControlRange = 2792, SensorSize = 2920, SensorStart = 2928;

    /// <summary>Numbers in <c>mjData</c>.</summary>
    public const int Warnings = 24, ContactCount = 40332, Time = 40336;

    /// <summary>Pointers in <c>mjData</c>.</summary>
    public const int Positions = 40376, Velocities = 40384, Activations = 40392, WarmStart = 40400, Controls = 40408, AppliedForces = 40416,
        AppliedBodyForces = 40424, MocapPositions = 40432, MocapRotations = 40440, Accelerations = 40448, UserData = 40464,
        SensorData = 40472, BodyPositions = 40480, BodyRotations = 40496, SubtreeCenters = 40600,
        Contacts = 40752, BodyVelocities = 40960, ExternalForces = 41168;
}
