using SoftQ.Gym.Errors;
using SoftQ.Gym.State;

namespace SoftQ.Hosting.Plugins.Guards;

/// <summary>
/// What the guards of all kinds share. A guard forwards every member of its contract, and turns what the plugin throws into one
/// exception that names plugin, version and member.
/// </summary>
/// <param name="entry">The plugin class.</param>
/// <param name="instance">The plugin's own object.</param>
/// <param name="report">Is told of every fault.</param>
internal abstract class PluginGuard(PluginEntry entry, object instance, Action<PluginFaultException> report) : IPluginInstance, IDisposable
{
    private bool _disposed;

    /// <inheritdoc/>
    public PluginEntry Entry => entry;

    /// <inheritdoc/>
    public object Instance => instance;

    /// <summary>What ends with the instance: the run that was begun for it alone. Null where it lives in a run of others.</summary>
    public IDisposable? Owned { get; set; }

    /// <summary>Ends the instance. A fault of it is reported and not thrown, so that everything else ends too.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        try
        {
            (instance as IDisposable)?.Dispose();
        }
        catch (Exception exception)
        {
            _ = Fault(nameof(Dispose), exception);
        }
        Owned?.Dispose();
    }

    /// <summary>
    /// Whether an exception is a fault of the plugin: not one that the contracts themselves raise about their caller, and not one that
    /// is attributed already.
    /// </summary>
    /// <param name="exception">The exception.</param>
    protected static bool IsFault(Exception exception) => exception
        is not (PluginFaultException or ResetNeededException or InvalidActionException or StateMismatchException or OperationCanceledException);

    /// <summary>Calls a member that gives something. A call captures nothing, so that forwarding allocates nothing.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="arguments">What the call needs.</param>
    /// <param name="call">Calls it; a static function.</param>
    /// <exception cref="PluginFaultException">It threw.</exception>
    protected T Forward<TArguments, T>(string member, TArguments arguments, Func<TArguments, T> call)
    {
        try
        {
            return call(arguments);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw Fault(member, exception);
        }
    }

    /// <summary>Calls a member that gives nothing.</summary>
    /// <inheritdoc cref="Forward{TArguments, T}(string, TArguments, Func{TArguments, T})"/>
    protected void Forward<TArguments>(string member, TArguments arguments, Action<TArguments> call)
    {
        try
        {
            call(arguments);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw Fault(member, exception);
        }
    }

    /// <summary>Attributes a fault and reports it.</summary>
    /// <param name="member">The member that threw.</param>
    /// <param name="exception">What it threw.</param>
    protected PluginFaultException Fault(string member, Exception exception)
    {
        var fault = new PluginFaultException(PluginCodes.MemberFailed, entry.Plugin, $"{entry.TypeName}.{member} ({entry})", exception);
        report(fault);
        return fault;
    }
}
