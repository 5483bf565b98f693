using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Algorithms.Values;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms.Values;

public sealed class ValueProposalsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    public void The_density_of_a_mixture_is_one_over_the_whole_box(int size)
    {
        // The mean of 1/q over draws from q is the volume where q is positive.
        using var scope = NewDisposeScope();
        var random = new RandomStream(1);
        var actions = random.NormalTensor(CPU, 2000, 10, size).mul(0.3f).tanh();
        var (proposals, logDensities) = DefensiveMixture.Draw(actions, uniform: 10, random);
        Assert.Equal([2000, 20, size], proposals.shape);
        Assert.InRange(proposals.abs().max().item<float>(), 0.5, 1);
        Assert.InRange(logDensities!.neg().exp().mean().item<float>() / Math.Pow(2, size), 0.97, 1.03);
    }

    [Fact]
    public void Where_the_policy_is_narrow_a_mixture_is_far_nearer_to_the_exact_value_than_uniform_proposals()
    {
        // Q = -|a - 0.3|² / (2 σ²) with σ = 0.2 in six dimensions has V = 6 log(σ √(2π)), as hardly anything of it lies outside the box.
        const int states = 500;
        const int size = 6;
        const float deviation = 0.2f;
        using var scope = NewDisposeScope();
        var random = new RandomStream(2);
        var exact = size * Math.Log(deviation * Math.Sqrt(2 * Math.PI));
        var drawn = random.NormalTensor(CPU, states, 75, size).mul(deviation).add(0.3f).clamp(-1, 1);
        var uniform = random.UniformTensor(CPU, -1, 1, states, 150, size);

        var (proposals, logDensities) = DefensiveMixture.Draw(drawn, uniform: 75, random);
        var ofMixture = SoftValue.FromProposals(Values(proposals), logDensities!, 1).sub((float)exact);
        var ofUniform = SoftValue.FromUniformProposals(Values(uniform), size, 1).sub((float)exact);

        Assert.InRange(ofUniform.mean().item<float>(), -6, -1);
        Assert.InRange(ofMixture.mean().item<float>(), -0.2, 0.05);
        Assert.InRange(ofMixture.std().item<float>(), 0, 0.4);

        static Tensor Values(Tensor actions) => actions.sub(0.3f).square().sum(2).mul(-0.5f / (deviation * deviation));
    }

    [Fact]
    public void Proposals_are_uniform_at_first_and_where_the_sampler_knows_no_density()
    {
        using var scope = NewDisposeScope();
        Assert.Null(Draw(ProposalKind.Sampler, updates: 9, hasDensity: true).LogDensities);
        Assert.Null(Draw(ProposalKind.Mixture, updates: 9, hasDensity: true).LogDensities);
        Assert.Null(Draw(ProposalKind.Uniform, updates: 10, hasDensity: true).LogDensities);
        Assert.Null(Draw(ProposalKind.Sampler, updates: 10, hasDensity: false).LogDensities);

        var (actions, logDensities) = Draw(ProposalKind.Sampler, updates: 10, hasDensity: true);
        Assert.Equal((0.25f, -7f), (actions.mean().item<float>(), logDensities!.mean().item<float>()));
        var mixture = Draw(ProposalKind.Mixture, updates: 10, hasDensity: false);
        Assert.Equal([3, 50, 2], mixture.Actions.shape);
        Assert.Equal([3, 50], mixture.LogDensities!.shape);
    }

    [Theory]
    [InlineData(0, 1, 50)]
    [InlineData(0, 2, 50)]
    [InlineData(0, 8, 200)]
    [InlineData(16, 8, 16)]
    public void Their_number_grows_with_the_actions_unless_it_is_given(int given, int size, int expected) =>
        Assert.Equal(expected, new SoftQOptions { ValueParticles = given }.ValueParticlesFor(size));

    private static Proposals Draw(ProposalKind kind, long updates, bool hasDensity)
    {
        using var sampler = new QuarterSampler(hasDensity);
        var options = new SoftQOptions { Proposals = kind, UniformProposalUpdates = 10 };
        return new ValueProposals(options, new TaskShape(1, 2), sampler, new NoEnergy(), CPU).Draw(zeros(3, 1), updates, new RandomStream(1));
    }

    private sealed class NoEnergy : IEnergy
    {
        public double Temperature => 1;

        public Tensor Value(Tensor observations, Tensor actions) => zeros(actions.shape[0], actions.shape[1]);

        public Tensor ActionGradient(Tensor observations, Tensor actions) => zeros_like(actions);
    }

    /// <summary>Draws 0.25 always, with a log density of -7 where it has one.</summary>
    private sealed class QuarterSampler(bool hasDensity) : ISampler
    {
        public Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random) => full(observations.shape[0], count, 2, 0.25f);

        public (Tensor Actions, Tensor LogDensities)? SampleWithDensity(Tensor observations, int count, IEnergy energy, RandomStream random) =>
            hasDensity ? (Sample(observations, count, energy, random), full(observations.shape[0], count, -7f)) : null;

        public void Learn(Tensor observations, IEnergy energy, RandomStream random)
        {
        }

        public void Capture(StateWriter writer)
        {
        }

        public void Restore(StateReader reader)
        {
        }

        public void Dispose()
        {
        }
    }
}
