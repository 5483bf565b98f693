using System.Runtime.InteropServices;

namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>
/// What a library says through its error and warning handlers. The engine goes on after a handler returns, and an exception cannot cross
/// its frames, so a handler only takes note; whoever called the engine asks afterwards, on the same thread.
/// </summary>
internal sealed unsafe class EngineMessages : IDisposable
{
    private readonly EngineFunctions _functions;
    private readonly Handler _onError;
    private readonly Handler _onWarning;
    private readonly ThreadLocal<string?> _error = new();
    private readonly ThreadLocal<string?> _warning = new();
    private volatile bool _hasError;

    /// <summary>Installs the handlers in a library.</summary>
    /// <param name="functions">The library's functions.</param>
    public EngineMessages(EngineFunctions functions)
    {
        _functions = functions;
        _onError = text =>
        {
            // What follows the first error of a call follows from it.
            _error.Value ??= Text(text);
            _hasError = true;
        };
        _onWarning = text => _warning.Value = Text(text);
        *functions.ErrorHandler = Marshal.GetFunctionPointerForDelegate(_onError);
        *functions.WarningHandler = Marshal.GetFunctionPointerForDelegate(_onWarning);
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void Handler(nint text);

    /// <summary>The last warning on this thread, for messages; null where there was none.</summary>
    public string? LastWarning => _warning.Value;

    /// <summary>The first error on this thread since the last call of this, or null.</summary>
    public string? TakeError()
    {
        if (!_hasError)
            return null;
        var error = _error.Value;
        _error.Value = null;
        return error;
    }

    /// <summary>Takes the handlers out again.</summary>
    public void Dispose()
    {
        (*_functions.ErrorHandler, *_functions.WarningHandler) = (0, 0);
        _error.Dispose();
        _warning.Dispose();
    }

    private static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? "";
}
