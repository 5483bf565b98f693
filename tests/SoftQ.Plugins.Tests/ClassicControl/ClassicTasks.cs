using SoftQ.Gym.Environments;
using SoftQ.Plugins.ClassicControl;

namespace SoftQ.Plugins.Tests.ClassicControl;

/// <summary>The five tasks by their ids, and their states in double precision.</summary>
internal static class ClassicTasks
{
    public static TheoryData<string> Ids => ["Pendulum-v1", "MountainCarContinuous-v0", "MountainCar-v0", "CartPole-v1", "Acrobot-v1"];

    public static IEnvironment Make(string id) => id switch
    {
        "Pendulum-v1" => new Pendulum(),
        "MountainCarContinuous-v0" => new MountainCarContinuous(),
        "MountainCar-v0" => new MountainCar(),
        "CartPole-v1" => new CartPole(),
        "Acrobot-v1" => new Acrobot(),
        _ => throw new ArgumentException($"There is no classic task '{id}'.", nameof(id)),
    };

    public static double[] StateOf(IEnvironment environment) => environment switch
    {
        Pendulum task => [task.Angle, task.AngularVelocity],
        MountainCarContinuous task => [task.Position, task.Velocity],
        MountainCar task => [task.Position, task.Velocity],
        CartPole task => [task.Position, task.Velocity, task.Angle, task.AngularVelocity],
        Acrobot { Links: var links } => [links.Angle1, links.Angle2, links.Velocity1, links.Velocity2],
        _ => throw new ArgumentException($"'{environment}' is no classic task.", nameof(environment)),
    };
}
