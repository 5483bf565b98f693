namespace SoftQ.Plugins.Tests.Samplers;

/// <summary>The policy of one quadratic mode.</summary>
internal static class TruncatedNormal
{
    /// <summary>E[a^power] of N(mean, deviation²) cut off at [-1, 1], by the midpoint rule.</summary>
    public static double Moment(double mean, double deviation, int power)
    {
        const int cells = 2000;
        var (mass, moment) = (0.0, 0.0);
        for (var cell = 0; cell < cells; cell++)
        {
            var a = -1 + ((cell + 0.5) * 2 / cells);
            var density = Math.Exp(-(a - mean) * (a - mean) / (2 * deviation * deviation));
            mass += density;
            moment += density * Math.Pow(a, power);
        }
        return moment / mass;
    }
}
