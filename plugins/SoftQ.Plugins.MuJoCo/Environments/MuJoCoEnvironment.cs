using SoftQ.Gym.State;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>
/// The base of environments over a simulated model: it compiles the model when it is first needed, steps it, and captures it. What derives
/// from it is authored with attributes, as any environment.
/// </summary>
/// <param name="library">The engine.</param>
public abstract class MuJoCoEnvironment(MuJoCoLibrary library) : IDisposable
{
    [Transient]
    private Simulation? _simulation;

    /// <summary>An MJCF file to simulate in place of the task's own model; null for that.</summary>
    [Parameter(Description = "An MJCF file to simulate in place of the task's own model")]
    public string? Model { get; init; }

    /// <summary>The simulation of the model.</summary>
    /// <exception cref="MuJoCoException">The model is not valid.</exception>
    /// <exception cref="FileNotFoundException">There is no file <see cref="Model"/>.</exception>
    public Simulation Simulation => _simulation ??= Simulate();

    /// <summary>The task's own model, as MJCF.</summary>
    public abstract string OwnModel { get; }

    /// <summary>Frees the simulation.</summary>
    public void Dispose()
    {
        _simulation?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Steps the model with an action of [-1, 1] for each actuator, scaled to the actuator's range.</summary>
    /// <param name="action">The action; an element for each actuator.</param>
    /// <param name="frameSkip">How many steps of the engine.</param>
    /// <returns>False where the state was no longer finite and the engine went back to the initial state; then the episode should end.</returns>
    protected bool AdvanceScaled(ReadOnlySpan<float> action, int frameSkip)
    {
        var controls = Simulation.Controls;
        var model = Simulation.Model;
        for (var i = 0; i < controls.Length; i++)
        {
            var (low, high) = (model.ControlLow[i], model.ControlHigh[i]);
            controls[i] = double.IsFinite(low) ? low + (0.5 * (action[i] + 1.0) * (high - low)) : action[i];
        }
        return Simulation.Step(frameSkip);
    }

    /// <summary>Steps the model with an action that is in the actuators' own units.</summary>
    /// <inheritdoc cref="AdvanceScaled"/>
    protected bool Advance(ReadOnlySpan<float> action, int frameSkip)
    {
        var controls = Simulation.Controls;
        for (var i = 0; i < controls.Length; i++)
            controls[i] = action[i];
        return Simulation.Step(frameSkip);
    }

    /// <summary>The sum of the squares of an action's elements.</summary>
    /// <param name="action">The action.</param>
    protected static double SumOfSquares(ReadOnlySpan<float> action)
    {
        var sum = 0.0;
        foreach (var element in action)
            sum += (double)element * element;
        return sum;
    }

    /// <summary>The sum of the squares of the external forces on all bodies, each clipped first.</summary>
    /// <param name="low">The least that a force is clipped to.</param>
    /// <param name="high">The greatest.</param>
    protected double SumOfSquaredForces(double low, double high)
    {
        var sum = 0.0;
        foreach (var force in Simulation.ExternalForces)
        {
            var clipped = Math.Clamp(force, low, high);
            sum += clipped * clipped;
        }
        return sum;
    }

    /// <summary>Writes the simulation's state.</summary>
    /// <param name="writer">Receives it.</param>
    [Capture]
    protected void WriteSimulation(StateWriter writer) => writer.Write("simulation", Simulation);

    /// <summary>Reads the simulation's state back.</summary>
    /// <param name="reader">Holds it.</param>
    [Restore]
    protected void ReadSimulation(StateReader reader) => reader.Read("simulation", Simulation);

    private Simulation Simulate()
    {
        using var model = Model is { } path ? library.LoadModel(path) : library.ParseModel(OwnModel, GetType().Name);
        return new Simulation(model);
    }
}
