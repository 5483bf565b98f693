using System.Globalization;
using SoftQ.Gym.Environments;

namespace SoftQ.Generators.Tests;

/// <summary>Environments of the folder Shapes, compiled and loaded.</summary>
internal static class LoadedShape
{
    public static IEnvironment Make(string shape, params (string Name, object Value)[] given)
    {
        var catalog = new Catalog(Shape.Run(shape).Load(), (typeof(IFormatProvider), CultureInfo.InvariantCulture), (typeof(IComparable), "0"));
        return catalog.MakeEnvironment(catalog.Environments.Keys.Single(), [("name", "x"), .. given]);
    }

    public static (float[] Observation, StepOutcome Outcome) Outcome(string shape, float[] action)
    {
        var environment = Make(shape);
        var observation = new float[environment.ObservationSpace.FlatSize];
        environment.Reset(9, observation);
        var outcome = environment.Step(action, observation);
        return (observation, outcome);
    }
}
