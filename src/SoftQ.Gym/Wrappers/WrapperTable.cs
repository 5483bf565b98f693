using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// The wrappers that a spec may name. A wrapper's name is that of its class, and its settings are the arguments of its constructor; so
/// a wrapper of one's own is added by its type alone. Nothing is static: every registry has a table.
/// </summary>
/// <example><code>
/// var table = new WrapperTable();
/// using var environment = table.Wrap(inner, new WrapperSpec("FrameStack", new JsonObject { ["stackSize"] = 4 }));
/// </code></example>
public sealed class WrapperTable
{
    private readonly Dictionary<string, WrapperForm> _forms = new(StringComparer.Ordinal);

    /// <summary>A table of the wrappers here that can be made from values alone.</summary>
    public WrapperTable()
    {
        Add<Autoreset>();
        Add<ClipAction>();
        Add<ClipReward>();
        Add<DelayObservation>();
        Add<FlattenObservation>();
        Add<FrameStack>();
        Add<NormalizeObservation>();
        Add<NormalizeReward>();
        Add<OrderEnforcing>();
        Add<PassiveChecker>();
        Add<RecordEpisodeStatistics>();
        Add<RepeatAction>();
        Add<RescaleAction>();
        Add<RescaleObservation>();
        Add<StickyAction>();
        Add<TimeAware>();
        Add<TimeLimit>();
    }

    /// <summary>The names of the wrappers.</summary>
    public IReadOnlyCollection<string> Names => _forms.Keys;

    /// <summary>
    /// Adds a wrapper under the name of its class. Of several public constructors, the one marked
    /// <see cref="System.Text.Json.Serialization.JsonConstructorAttribute"/> counts. Its first parameter is the inner environment; each
    /// other one has a readable property of the same name, or a default.
    /// </summary>
    /// <exception cref="ArgumentException">The name is taken, or the class has no such constructor.</exception>
    public void Add<TWrapper>()
        where TWrapper : Wrapper
    {
        if (!_forms.TryAdd(typeof(TWrapper).Name, WrapperForm.Of(typeof(TWrapper))))
            throw new ArgumentException($"There is a wrapper '{typeof(TWrapper).Name}' already: {_forms[typeof(TWrapper).Name].Type}.");
    }

    /// <summary>Wraps an environment as a spec says.</summary>
    /// <param name="inner">The environment; the wrapper owns it.</param>
    /// <param name="spec">The wrapper's name and arguments.</param>
    /// <exception cref="ArgumentException">The name or an argument is unknown, or a value is missing or wrong.</exception>
    public Wrapper Wrap(IEnvironment inner, WrapperSpec spec)
    {
        if (!_forms.TryGetValue(spec.Name, out var form))
            throw new ArgumentException($"There is no wrapper '{spec.Name}'. {DidYouMean.Suggest(spec.Name, Names)}");
        return form.Make(inner, spec.Arguments);
    }

    /// <summary>What <see cref="Wrap"/> makes the same wrapper from.</summary>
    /// <param name="wrapper">The wrapper.</param>
    /// <exception cref="ArgumentException">The wrapper is not of this table: it needs code, such as a function, to be made again.</exception>
    public WrapperSpec SpecOf(Wrapper wrapper)
    {
        var name = wrapper.GetType().Name;
        if (!_forms.TryGetValue(name, out var form) || form.Type != wrapper.GetType())
            throw new ArgumentException($"{wrapper.GetType()} cannot be written into a spec: it is not in the table of wrappers, which holds what values alone make. Known: {string.Join(", ", Names)}.");
        return new WrapperSpec(name, form.ArgumentsOf(wrapper));
    }
}
