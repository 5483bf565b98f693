namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>Holds <see cref="FieldOffsets"/> against a model of which everything is known, before anything else is read by them.</summary>
internal static unsafe class LayoutCheck
{
    private const double Tolerance = 1e-12;

    /// <summary>Checks a library that is otherwise ready.</summary>
    /// <param name="library">The library.</param>
    /// <exception cref="MuJoCoException">Something is not where 2.2.2 has it.</exception>
    public static void Run(MuJoCoLibrary library)
    {
        using var model = library.ParseModel(EmbeddedModels.Read("layout-check.xml"), "layout-check");
        CheckModel(library, model);
        using var simulation = new Simulation(model);
        simulation.SetState([0.25, Math.PI / 2], [0.5, 0]);
        CheckDerived(library, model, simulation);
        simulation.Controls[2] = 1;
        simulation.Step();
        simulation.ComputeExternalForces();
        CheckStep(library, simulation);
    }

    private static void CheckModel(MuJoCoLibrary library, MuJoCoModel model)
    {
        int[] sizes =
        [
            model.PositionCount, model.VelocityCount, model.ControlCount, model.Number(FieldOffsets.ModelActivations), model.BodyCount,
            model.Number(FieldOffsets.ModelJoints), model.Number(FieldOffsets.ModelGeoms), model.Number(FieldOffsets.ModelSites),
            model.Number(FieldOffsets.ModelSensors), model.Number(FieldOffsets.ModelMocapBodies), model.Number(FieldOffsets.ModelUserData),
            model.Number(FieldOffsets.ModelSensorData),
        ];
        Require(library, sizes.AsSpan().SequenceEqual([2, 2, 3, 1, 4, 2, 3, 1, 2, 1, 3, 4]), "the model's sizes");
        Require(library, model.TimeStep == 0.125, "the time step");
        Require(library, model.ControlLow is [-2, double.NegativeInfinity, _] && model.ControlHigh is [3, double.PositiveInfinity, _], "the controls' ranges");
        Require(library, model.Mass(1) == 4, "the bodies' masses");
        Require(library, model.Pointer<int>(FieldOffsets.SensorStart)[1] == 1 && model.Pointer<int>(FieldOffsets.SensorSize)[1] == 3, "the sensors");
        Require(library, model.InitialPositions.SequenceEqual([0.0, 0.0]), "the initial position");
    }

    private static void CheckDerived(MuJoCoLibrary library, MuJoCoModel model, Simulation simulation)
    {
        var arm = model.Find(MuJoCoObject.Body, "arm");
        Require(library, Near(simulation.BodyPosition(arm), [2.25, 0, 1.09]), "the bodies' positions");
        Require(library, Near(simulation.BodyRotation(arm), [0, -1, 0, 1, 0, 0, 0, 0, 1]), "the bodies' rotations");
        Require(library, Near(simulation.CenterOfMass(arm), [2.25, 0.5, 1.09]), "the centres of mass");
        Require(library, Near(simulation.BodyVelocity(arm), [0, 0, 0, 0.5, 0, 0]), "the bodies' velocities");
        Require(library, Near(simulation.Sensor(model.Find(MuJoCoObject.Sensor, "where")), [2.25, 0, 1.09]), "the sensors' readings");
        Require(library, Near(simulation.JointPosition(model.Find(MuJoCoObject.Joint, "hinge")), [Math.PI / 2]), "the joints' positions");
        Require(library, simulation.ContactCount == 1, "the number of contacts");
        var touching = simulation.Contact(0);
        Require(library, (touching.First, touching.Second) == (0, 1) && Math.Abs(touching.Distance + 0.01) < Tolerance, "the contacts");
    }

    private static void CheckStep(MuJoCoLibrary library, Simulation simulation)
    {
        Require(library, simulation.Time == 0.125, "the time");
        Require(library, Math.Abs(simulation.Positions[0] - (0.25 + (0.125 * simulation.Velocities[0]))) < Tolerance, "positions and velocities");
        // The contact pushes the ball up, which its joint cannot follow.
        Require(library, simulation.ExternalForces[(6 * 1) + 5] > 0, "the external forces");
        Require(library, simulation.HasStateLike(warmStart: simulation.Accelerations, activation: 0.125, mocap: [7, 8, 9]), "the solver's start, activations and mocap bodies");
    }

    private static bool Near(ReadOnlySpan<double> found, ReadOnlySpan<double> expected)
    {
        if (found.Length != expected.Length)
            return false;
        for (var i = 0; i < found.Length; i++)
        {
            if (!(Math.Abs(found[i] - expected[i]) < Tolerance))
                return false;
        }
        return true;
    }

    private static void Require(MuJoCoLibrary library, bool holds, string what)
    {
        if (!holds)
            throw new MuJoCoException($"'{library.Path}' does not keep {what} where MuJoCo 2.2.2 does. {MuJoCoLibrary.Install}");
    }
}
