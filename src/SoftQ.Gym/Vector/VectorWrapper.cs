using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Vector;

/// <summary>A vector environment around another one, which it owns. Everything is forwarded; a wrapper overrides what it changes.</summary>
/// <remarks>
/// What looks at one environment at a time may as well be wrapped around each of them. Forms for vectors are there for what is shared by
/// all, such as statistics, and for vectors that are not made of single environments.
/// </remarks>
/// <param name="inner">The environments; disposed with this one.</param>
public abstract class VectorWrapper(IVectorEnvironment inner) : IVectorEnvironment, ICapturable
{
    /// <summary>The environments inside.</summary>
    public IVectorEnvironment Inner { get; } = inner ?? throw new ArgumentNullException(nameof(inner));

    /// <inheritdoc/>
    public EnvironmentSpec? Spec => Inner.Spec;

    /// <inheritdoc/>
    public int Count => Inner.Count;

    /// <inheritdoc/>
    public virtual Space SingleObservationSpace => Inner.SingleObservationSpace;

    /// <inheritdoc/>
    public virtual Space SingleActionSpace => Inner.SingleActionSpace;

    /// <inheritdoc/>
    public AutoresetMode Autoreset => Inner.Autoreset;

    /// <inheritdoc/>
    public virtual VectorInfo Info => Inner.Info;

    /// <inheritdoc/>
    public ICapturable? State => Inner.State is null ? null : this;

    /// <inheritdoc/>
    public virtual void Reset(ReadOnlySpan<ulong?> seeds, VectorStep step, ResetOptions? options = null, ReadOnlySpan<bool> mask = default) =>
        Inner.Reset(seeds, step, options, mask);

    /// <inheritdoc/>
    public virtual void Step(ReadOnlySpan<float> actions, VectorStep step) => Inner.Step(actions, step);

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

    /// <summary>Ends this wrapper and then the environments inside.</summary>
    /// <param name="disposing">True: there are no finalizers.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Inner.Dispose();
    }

    private ICapturable CapturableInner() =>
        Inner.State ?? throw new InvalidOperationException($"The environments '{Spec?.Id}' have no state capture; ask for State before capturing.");
}
