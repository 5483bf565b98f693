using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Testing.Conformance;

/// <summary>The laws of samplers, on a task of three observed numbers and actions in the plane.</summary>
/// <param name="create">Makes a new sampler, which the laws initialise and end.</param>
internal sealed class SamplerLaws(Func<SamplerServices, ISampler> create)
{
    private const int States = 4;
    private const int Draws = 5;
    private const double Tolerance = 1e-5;

    private readonly TaskShape _task = new(ObservationSize: 3, ActionSize: 2);
    private readonly QuadraticEnergy _energy = new();

    /// <summary>Checks all of them.</summary>
    public IReadOnlyList<LawOutcome> Check()
    {
        var laws = new LawBook();
        laws.Check("actions are [N, M, d] in [-1, 1]^d", () => With(Bounds));
        laws.Check("a restored stream gives the same actions", () => With(Determinism));
        laws.Check("acting in memory gives what sampling gives, or draws nothing", () => With(Acting));
        laws.Check("a density that it tells belongs to the actions of sampling", () => With(Density));
        laws.Check("learning moves what there is to move, and keeps actions in bounds", () => With(Learning));
        laws.Check("captured state goes on elsewhere as here", () => With(Capture));
        return laws.Outcomes;
    }

    private void With(Action<ISampler> check)
    {
        var networks = new NetworkFactory(CPU, new RandomStream(1, "weights"), threads: 1, new LearningRateSchedule(finalShare: 1));
        using var sampler = create(new SamplerServices(_task, new GaussianKernel(), networks, CPU));
        sampler.Initialize();
        check(sampler);
    }

    private Tensor Observations(long states = States) => new RandomStream(2).UniformTensor(CPU, -1, 1, states, _task.ObservationSize);

    private float[] Sample(ISampler sampler)
    {
        var actions = sampler.Sample(Observations(), Draws, _energy, new RandomStream(3));
        long[] expected = [States, Draws, _task.ActionSize];
        LawBook.Require(actions.shape.AsSpan().SequenceEqual(expected), $"expected actions [{string.Join(", ", expected)}]; found [{string.Join(", ", actions.shape)}]");
        return [.. actions.contiguous().data<float>()];
    }

    private void Bounds(ISampler sampler)
    {
        var outside = Sample(sampler).Where(static element => !(Math.Abs(element) <= 1)).ToArray();
        LawBook.Require(outside.Length == 0, $"expected elements in [-1, 1]; found {string.Join(", ", outside)}");
    }

    private void Determinism(ISampler sampler) =>
        LawBook.Require(Sample(sampler).AsSpan().SequenceEqual(Sample(sampler)), "expected the same actions from equal streams; found others");

    private void Acting(ISampler sampler)
    {
        var observation = Observations(states: 1);
        var (here, there) = (new RandomStream(4), new RandomStream(4));
        var action = new float[_task.ActionSize];
        if (sampler.TryAct([.. observation.data<float>()], action, here))
        {
            float[] sampled = [.. sampler.Sample(observation, 1, _energy, there).contiguous().data<float>()];
            LawBook.Require(
                action.Zip(sampled).All(static pair => Math.Abs(pair.First - pair.Second) <= Tolerance),
                $"expected the action [{string.Join(", ", sampled)}] of Sample; TryAct gave [{string.Join(", ", action)}]");
        }
        LawBook.Require(here.NextUInt64() == there.NextUInt64(), "expected TryAct to draw as many numbers as Sample does, or none where it cannot act");
    }

    private void Density(ISampler sampler)
    {
        var (here, there) = (new RandomStream(6), new RandomStream(6));
        if (sampler.SampleWithDensity(Observations(), Draws, _energy, here) is var (actions, logDensities))
        {
            float[] sampled = [.. sampler.Sample(Observations(), Draws, _energy, there).contiguous().data<float>()];
            LawBook.Require(
                actions.contiguous().data<float>().Zip(sampled).All(static pair => Math.Abs(pair.First - pair.Second) <= Tolerance),
                "expected the actions of Sample from an equal stream; SampleWithDensity gave others");
            LawBook.Require(
                logDensities.shape is [States, Draws] && !logDensities.contiguous().data<float>().Any(float.IsNaN),
                $"expected log densities [{States}, {Draws}] without NaN; found [{string.Join(", ", logDensities.shape)}]: {string.Join(", ", logDensities.contiguous().data<float>())}");
        }
        LawBook.Require(here.NextUInt64() == there.NextUInt64(), "expected SampleWithDensity to draw as many numbers as Sample does, or none where it knows no density");
    }

    private void Learning(ISampler sampler)
    {
        var before = State(sampler);
        for (var step = 0; step < States; step++)
            sampler.Learn(Observations(), _energy, new RandomStream((ulong)step));
        Bounds(sampler);
        LawBook.Require(before.Length == 0 || !before.AsSpan().SequenceEqual(State(sampler)), "expected learning to change the state that the sampler captures; found it as it was");
    }

    private void Capture(ISampler sampler)
    {
        sampler.Learn(Observations(), _energy, new RandomStream(5));
        using var stream = new MemoryStream(State(sampler));
        var here = Sample(sampler);
        With(other =>
        {
            other.Restore(new StateReader(stream));
            LawBook.Require(stream.Position == stream.Length, "expected Restore to read all that Capture wrote");
            LawBook.Require(Sample(other).AsSpan().SequenceEqual(here), "expected the same actions from restored state; found others");
        });
    }

    private static byte[] State(ISampler sampler)
    {
        using var stream = new MemoryStream();
        sampler.Capture(new StateWriter(stream));
        return stream.ToArray();
    }
}
