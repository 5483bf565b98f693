using SoftQ.Gym;
using SoftQ.Kernels;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Testing.Conformance;

/// <summary>The laws of kernels. Those of values and gradients hold at a fixed bandwidth.</summary>
/// <param name="kernel">The kernel.</param>
internal sealed class KernelLaws(IKernel kernel)
{
    private const int States = 3;
    private const int Particles = 6;
    private const int Size = 2;
    private const float Step = 1e-2f;
    private const double Tolerance = 1e-4;
    private const double DifferenceTolerance = 1e-2;

    /// <summary>Checks all of them.</summary>
    public IReadOnlyList<LawOutcome> Check()
    {
        var laws = new LawBook();
        laws.Check("shapes are those of the contract, and values are finite", Shapes);
        laws.Check("κ(x, y) = κ(y, x)", Symmetry);
        laws.Check("Gram matrices are positive semi-definite", GramMatrices);
        laws.Check("gradients are those of finite differences", Gradients);
        laws.Check("the Stein direction is the mean of κ s + ∇κ", Composition);
        laws.Check("the fitted direction is the direction at the fitted bandwidth", FittedDirection);
        laws.Check("bandwidths do not depend on the order of particles", Permutation);
        laws.Check("bandwidths are positive, also where all particles coincide", Floor);
        laws.Check("each state has its own bandwidth", StatesAlone);
        return laws.Outcomes;
    }

    private static Tensor Draw(ulong seed) => new RandomStream(seed).UniformTensor(CPU, -1, 1, States, Particles, Size);

    private (Tensor X, Tensor Y, Tensor Bandwidth) Drawn()
    {
        var (x, y) = (Draw(1), Draw(2));
        return (x, y, kernel.Bandwidth(x, y));
    }

    private void Shapes()
    {
        var (x, y, bandwidth) = Drawn();
        HasShape("Bandwidth", bandwidth, bandwidth.Dimensions == 2 ? [States, Size] : [States]);
        HasShape("Value", kernel.Value(x, y, bandwidth), States, Particles, Particles);
        HasShape("Gradient", kernel.Gradient(x, y, bandwidth), States, Particles, Particles, Size);
        HasShape("SteinDirection", kernel.SteinDirection(x, y, Draw(3), bandwidth), States, Particles, Size);
    }

    private void Symmetry()
    {
        var (x, y, bandwidth) = Drawn();
        Near(kernel.Value(y, x, bandwidth).transpose(1, 2), kernel.Value(x, y, bandwidth), Tolerance);
    }

    private void GramMatrices()
    {
        var (x, _, bandwidth) = Drawn();
        var eigenvalues = linalg.eigvalsh(kernel.Value(x, x, bandwidth)).data<float>().ToArray();
        LawBook.Require(eigenvalues.Min() >= -Tolerance * Math.Max(1, eigenvalues.Max()), $"expected no negative eigenvalue; found {eigenvalues.Min()}");
    }

    private void Gradients()
    {
        var (x, y, bandwidth) = Drawn();
        var gradient = kernel.Gradient(x, y, bandwidth);
        for (var dimension = 0; dimension < Size; dimension++)
        {
            var shift = zeros(Size);
            shift[dimension] = Step;
            var difference = kernel.Value(x + shift, y, bandwidth) - kernel.Value(x - shift, y, bandwidth);
            Near(difference / (2 * Step), gradient.select(3, dimension), DifferenceTolerance);
        }
    }

    private void Composition()
    {
        var (x, y, bandwidth) = Drawn();
        var score = Draw(3);
        var expected = ((kernel.Value(x, y, bandwidth).unsqueeze(3) * score.unsqueeze(2)) + kernel.Gradient(x, y, bandwidth)).mean([1]);
        Near(expected, kernel.SteinDirection(x, y, score, bandwidth), Tolerance);
    }

    private void FittedDirection()
    {
        var (x, y, bandwidth) = Drawn();
        var score = Draw(3);
        Near(kernel.SteinDirection(x, y, score, bandwidth), kernel.FittedSteinDirection(x, y, score, threads: 2), Tolerance);
    }

    private void Permutation()
    {
        var (x, y, bandwidth) = Drawn();
        Near(bandwidth, kernel.Bandwidth(x.flip([1]), y.flip([1])), Tolerance);
    }

    private void Floor()
    {
        var same = zeros(States, Particles, Size);
        var bandwidth = kernel.Bandwidth(same, same);
        LawBook.Require(bandwidth.data<float>().All(static value => value > 0 && float.IsFinite(value)), $"expected positive bandwidths; found {string.Join(", ", bandwidth.data<float>())}");
        HasShape("Value", kernel.Value(same, same, bandwidth), States, Particles, Particles);
    }

    private void StatesAlone()
    {
        var (x, y, bandwidth) = Drawn();
        for (var state = 0; state < States; state++)
            Near(bandwidth.narrow(0, state, 1), kernel.Bandwidth(x.narrow(0, state, 1), y.narrow(0, state, 1)), Tolerance);
    }

    private static void HasShape(string member, Tensor found, params long[] expected)
    {
        LawBook.Require(found.shape.AsSpan().SequenceEqual(expected), $"expected {member} to give [{string.Join(", ", expected)}]; found [{string.Join(", ", found.shape)}]");
        LawBook.Require(found.contiguous().data<float>().All(float.IsFinite), $"expected {member} to give finite numbers; found others");
    }

    private static void Near(Tensor expected, Tensor found, double tolerance)
    {
        var greatest = Math.Max(1, expected.abs().max().ToSingle());
        var difference = (expected - found).abs().max().ToSingle();
        LawBook.Require(difference <= tolerance * greatest, $"expected a difference of at most {tolerance * greatest}; found {difference}");
    }
}
