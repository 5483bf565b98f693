using System.Runtime.ExceptionServices;
using Autofac.Core;

namespace SoftQ.Hosting.Plugins;

/// <summary>What a registration threw. Autofac wraps it, once for each component on the way.</summary>
internal static class CauseOfFailure
{
    /// <summary>The exception below Autofac's own.</summary>
    /// <param name="exception">What resolving threw.</param>
    public static Exception Of(Exception exception) =>
        exception is DependencyResolutionException { InnerException: { } inner } ? Of(inner) : exception;

    /// <summary>Resolves something; a failure comes as its cause.</summary>
    /// <param name="resolve">Resolves it.</param>
    public static T Unwrapped<T>(Func<T> resolve)
    {
        try
        {
            return resolve();
        }
        catch (DependencyResolutionException exception)
        {
            ExceptionDispatchInfo.Throw(Of(exception));
            throw;
        }
    }
}
