using SoftQ.Kernels;
using SoftQ.Plugins.Kernels;

namespace SoftQ.Plugins.Tests.Kernels;

/// <summary>Every kernel of the plugin, by a name that a test can show, and what its formula is.</summary>
internal static class BuiltKernels
{
    private static readonly Dictionary<string, (Func<bool, IKernel> Create, Func<double, double, double> Formula)> All = new()
    {
        ["rbf"] = (static perDimension => new RadialBasisKernel { PerDimension = perDimension }, static (z, _) => Math.Exp(-z)),
        ["inverse-multiquadric"] = (
            static perDimension => new InverseMultiquadricKernel { PerDimension = perDimension }, static (z, _) => 1 / Math.Sqrt(1 + z)),
        ["rational-quadratic"] = (
            static perDimension => new RationalQuadraticKernel { PerDimension = perDimension, Exponent = 1.5 },
            static (z, _) => Math.Pow(1 + (z / 1.5), -1.5)),
        // Rounded within a thousandth of a length.
        ["laplace"] = (
            static perDimension => new LaplaceKernel { PerDimension = perDimension },
            static (z, _) => Math.Exp(1e-3f - Math.Sqrt(z + (1e-3f * 1e-3f)))),
        ["linear-rbf"] = (
            static perDimension => new LinearRadialBasisKernel { PerDimension = perDimension, LinearWeight = 0.25 },
            static (z, product) => Math.Exp(-z) + (0.25 * (1 + product))),
    };

    /// <summary>The names, each for shared bandwidths and for those of each dimension.</summary>
    public static TheoryData<string, bool> Names
    {
        get
        {
            var names = new TheoryData<string, bool>();
            foreach (var name in All.Keys)
            {
                names.Add(name, false);
                names.Add(name, true);
            }
            return names;
        }
    }

    /// <summary>Makes a kernel.</summary>
    public static IKernel Create(string name, bool perDimension) => All[name].Create(perDimension);

    /// <summary>κ of a scaled squared distance z and a product x·y.</summary>
    public static double Formula(string name, double z, double product) => All[name].Formula(z, product);
}
