using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Hosting.Plugins.Guards;

/// <summary>Attributes what a plugin's environment throws.</summary>
internal sealed class EnvironmentGuard : PluginGuard, IEnvironment, ICapturable
{
    private readonly IEnvironment _inner;

    /// <summary>Guards an environment; asks it for what is fixed about it.</summary>
    /// <param name="entry">The plugin class.</param>
    /// <param name="inner">The plugin's own object.</param>
    /// <param name="report">Is told of every fault.</param>
    public EnvironmentGuard(PluginEntry entry, IEnvironment inner, Action<PluginFaultException> report)
        : base(entry, inner, report)
    {
        _inner = inner;
        Spec = Forward(nameof(Spec), inner, static inner => inner.Spec);
        ObservationSpace = Forward(nameof(ObservationSpace), inner, static inner => inner.ObservationSpace ?? throw Null());
        ActionSpace = Forward(nameof(ActionSpace), inner, static inner => inner.ActionSpace ?? throw Null());
    }

    public EnvironmentSpec? Spec { get; }

    public Space ObservationSpace { get; }

    public Space ActionSpace { get; }

    public IReadOnlyDictionary<string, object?> Info => Forward(nameof(Info), _inner, static inner => inner.Info);

    public ICapturable? State => _inner.State is null ? null : this;

    public IEnvironment Unwrapped => _inner.Unwrapped;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        try
        {
            _inner.Reset(seed, observation, options);
        }
        // An option that the environment does not know is its caller's mistake.
        catch (Exception exception) when (IsFault(exception) && !(options is not null && exception is ArgumentException))
        {
            throw Fault(nameof(Reset), exception);
        }
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        try
        {
            return _inner.Step(action, observation);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw Fault(nameof(Step), exception);
        }
    }

    public void Capture(StateWriter writer) =>
        Forward(nameof(Capture), (_inner, writer), static call => call._inner.State!.Capture(call.writer));

    public void Restore(StateReader reader) =>
        Forward(nameof(Restore), (_inner, reader), static call => call._inner.State!.Restore(call.reader));

    private static InvalidOperationException Null() => new("It is null; every environment has one.");
}
