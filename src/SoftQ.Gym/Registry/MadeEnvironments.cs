using System.Runtime.CompilerServices;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Vector;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Registry;

/// <summary>Makes environments in their wrappers, and knows the specs of those that it made. It keeps none of them alive.</summary>
/// <param name="wrappers">The wrappers that specs may name.</param>
internal sealed class MadeEnvironments(WrapperTable wrappers)
{
    private readonly ConditionalWeakTable<IEnvironment, EnvironmentSpec> _specs = [];
    private readonly Lock _lock = new();

    /// <summary>Makes an environment; nothing of it is left where that fails.</summary>
    /// <param name="registration">The environment.</param>
    /// <param name="spec">Its arguments and wrappers.</param>
    public IEnvironment Make(EnvironmentRegistration registration, EnvironmentSpec spec)
    {
        var environment = registration.Make(spec.Arguments) ?? throw new InvalidOperationException($"{registration.Owner} makes null for '{spec.Id}'.");
        try
        {
            _specs.AddOrUpdate(environment.Unwrapped, spec);
            if (spec.IsChecked)
                environment = new PassiveChecker(environment);
            if (spec.EnforcesOrder)
                environment = new OrderEnforcing(environment);
            if (spec.MaxEpisodeSteps is { } limit)
                environment = new TimeLimit(environment, limit);
            foreach (var wrapper in spec.Wrappers)
                environment = wrappers.Wrap(environment, wrapper);
            return environment;
        }
        catch
        {
            environment.Dispose();
            throw;
        }
    }

    /// <summary>Makes several environments.</summary>
    /// <param name="registration">The environment.</param>
    /// <param name="spec">Its arguments and wrappers.</param>
    /// <param name="count">How many.</param>
    /// <param name="options">How they step.</param>
    public IVectorEnvironment MakeVector(EnvironmentRegistration registration, EnvironmentSpec spec, int count, VectorOptions options)
    {
        if (options is { Threads: null, Tolerance: null } && spec.Wrappers.Count == 0)
        {
            var single = registration.Make(spec.Arguments);
            if (single.Unwrapped is IVectorizable vectorizable)
                return new OwningVector(vectorizable.Vectorize(count, options.Autoreset, spec.MaxEpisodeSteps), single);
            single.Dispose();
        }
        return new VectorEnvironment(count, () => MakeOneAtATime(registration, spec), options.Autoreset, options.Threads ?? 1, options.Tolerance);
    }

    /// <summary>The spec that makes an environment again.</summary>
    /// <param name="environment">The environment.</param>
    public EnvironmentSpec SpecOf(IEnvironment environment)
    {
        if (!_specs.TryGetValue(environment.Unwrapped, out var spec))
            throw new ArgumentException($"{environment} was not made by this registry, so it is not known how to make it again.", nameof(environment));
        var around = new Queue<Wrapper>(environment.Wrappers().Reverse());
        return spec with
        {
            IsChecked = around.TryPeek(out var inner) && inner is PassiveChecker && around.TryDequeue(out _),
            EnforcesOrder = around.TryPeek(out inner) && inner is OrderEnforcing && around.TryDequeue(out _),
            MaxEpisodeSteps = around.TryPeek(out inner) && inner is TimeLimit limit && around.TryDequeue(out _) ? limit.MaxEpisodeSteps : null,
            Wrappers = [.. around.Select(wrappers.SpecOf)],
        };
    }

    // Several threads may make one anew at once, and a spec's JSON is for one thread.
    private IEnvironment MakeOneAtATime(EnvironmentRegistration registration, EnvironmentSpec spec)
    {
        lock (_lock)
            return Make(registration, spec);
    }
}
