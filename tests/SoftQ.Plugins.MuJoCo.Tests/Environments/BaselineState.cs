using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Tests.Environments;

/// <summary>A state as the C program writes it.</summary>
internal sealed record BaselineState(double[] Positions, double[] Velocities, double[] BodyPosition, double[] Center, double[] Rotation, double[] Forces)
{
    public static BaselineState Parse(double[] row, MuJoCoModel model)
    {
        var start = 0;
        return new BaselineState(Next(model.PositionCount), Next(model.VelocityCount), Next(3), Next(3), Next(9), Next(6 * model.BodyCount));

        double[] Next(int count) => row[start..(start += count)];
    }
}
