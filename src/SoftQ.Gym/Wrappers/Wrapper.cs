using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// An environment around another one, which it owns. Everything is forwarded; a wrapper overrides what it changes. State capture goes
/// through a stack of wrappers, and is there where the innermost environment has it.
/// </summary>
/// <remarks>
/// A wrapper whose constructor takes the inner environment and values that its properties show under the same names can be written
/// into an environment's spec: see <see cref="WrapperTable"/>.
/// </remarks>
/// <param name="inner">The environment; disposed with this one.</param>
public abstract class Wrapper(IEnvironment inner) : IEnvironment, ICapturable
{
    /// <summary>The environment inside.</summary>
    public IEnvironment Inner { get; } = inner ?? throw new ArgumentNullException(nameof(inner));

    /// <inheritdoc/>
    public virtual EnvironmentSpec? Spec => Inner.Spec;

    /// <inheritdoc/>
    public virtual Space ObservationSpace => Inner.ObservationSpace;

    /// <inheritdoc/>
    public virtual Space ActionSpace => Inner.ActionSpace;

    /// <inheritdoc/>
    public virtual IReadOnlyDictionary<string, object?> Info => Inner.Info;

    /// <inheritdoc/>
    public ICapturable? State => Inner.State is null ? null : this;

    /// <inheritdoc/>
    public IEnvironment Unwrapped => Inner.Unwrapped;

    /// <summary>How errors name this environment: by its id, or by its class where it has none.</summary>
    protected string Name => Inner.Spec?.Id ?? Unwrapped.GetType().Name;

    /// <inheritdoc/>
    public virtual void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null) => Inner.Reset(seed, observation, options);

    /// <inheritdoc/>
    public virtual StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation) => Inner.Step(action, observation);

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        CaptureOwn(writer);
        writer.Write("inner", CapturableInner());
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        RestoreOwn(reader);
        reader.Read("inner", CapturableInner());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The stack as Gymnasium prints it: <c>&lt;TimeLimit&lt;OrderEnforcing&lt;Pendulum&lt;Pendulum-v1&gt;&gt;&gt;&gt;</c>.</summary>
    public override string ToString() =>
        Inner is Wrapper ? $"<{GetType().Name}{Inner}>" : $"<{GetType().Name}<{Unwrapped.GetType().Name}<{Name}>>>";

    /// <summary>Writes what this wrapper itself remembers from step to step.</summary>
    /// <param name="writer">Receives the state.</param>
    protected virtual void CaptureOwn(StateWriter writer)
    {
    }

    /// <summary>Reads what <see cref="CaptureOwn"/> wrote.</summary>
    /// <param name="reader">Holds the state.</param>
    protected virtual void RestoreOwn(StateReader reader)
    {
    }

    /// <summary>Ends this wrapper and then the environment inside.</summary>
    /// <param name="disposing">True: there are no finalizers.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Inner.Dispose();
    }

    private ICapturable CapturableInner() =>
        Inner.State ?? throw new InvalidOperationException($"'{Name}' has no state capture; ask for State before capturing.");
}
