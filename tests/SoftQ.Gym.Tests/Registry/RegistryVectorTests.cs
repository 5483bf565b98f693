using SoftQ.Gym.Environments;
using SoftQ.Gym.Registry;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Vector;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Registry;

/// <summary>Vectors of environments that a registry makes.</summary>
public class RegistryVectorTests
{
    private readonly List<CountingEnvironment> _made = [];
    private readonly EnvironmentRegistry _registry = new();

    public RegistryVectorTests()
    {
        _registry.Register(new EnvironmentSpec("Counting-v0", MaxEpisodeSteps: 3), () => Made(new CountingEnvironment()));
        _registry.Register(new EnvironmentSpec("Fast-v0", MaxEpisodeSteps: 3), static () => new VectorizableEnvironment());
    }

    [Fact]
    public void Environments_step_together_each_in_the_wrappers_of_its_spec()
    {
        using var environments = _registry.MakeVector(_registry.Spec("Counting-v0") with { Wrappers = [new WrapperSpec("ClipAction", [])] }, 2);
        var each = Assert.IsType<VectorEnvironment>(environments).Environments;
        Assert.All(each, static environment => Assert.Equal("<ClipAction<TimeLimit<OrderEnforcing<PassiveChecker<CountingEnvironment<Counting-v0>>>>>>", environment.ToString()));
        environments.Reset(seed: 7);
        var (observations, rewards, _, _, _) = environments.Step([2f], [-1f]);
        Assert.Equal(rewards, observations.Select(static row => (double)row[0]));
    }

    [Fact]
    public void They_end_with_the_vector()
    {
        _registry.MakeVector("Counting-v0", 3).Dispose();
        Assert.Equal(4, _made.Count);
        Assert.All(_made, static environment => Assert.True(environment.Disposed));
    }

    [Fact]
    public void An_environments_own_vector_form_is_taken_where_nothing_speaks_against_it()
    {
        using var own = _registry.MakeVector("Fast-v0", 2, options: new VectorOptions(AutoresetMode.SameStep));
        var inner = Assert.IsAssignableFrom<VectorWrapper>(own).Inner;
        Assert.Equal((2, AutoresetMode.SameStep), (inner.Count, inner.Autoreset));
        using var threaded = _registry.MakeVector("Fast-v0", 2, options: new VectorOptions(Threads: 2));
        Assert.IsType<VectorEnvironment>(threaded);
        using var wrapped = _registry.MakeVector(_registry.Spec("Fast-v0") with { Wrappers = [new WrapperSpec("ClipAction", [])] }, 2);
        Assert.IsType<VectorEnvironment>(wrapped);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var runs = new[] { 1, 2, 3 }.Select(threads =>
        {
            using var environments = _registry.MakeVector("Counting-v0", 5, options: new VectorOptions(AutoresetMode.SameStep, threads));
            environments.Reset(seed: 1);
            return Enumerable.Range(0, 7).SelectMany(_ => environments.Step([0.1f], [0.2f], [0.3f], [0.4f], [0.5f]).Observations.SelectMany(static row => row)).ToArray();
        }).ToArray();
        Assert.Equal(runs[0], runs[1]);
        Assert.Equal(runs[0], runs[2]);
    }

    private CountingEnvironment Made(CountingEnvironment environment)
    {
        _made.Add(environment);
        return environment;
    }
}
