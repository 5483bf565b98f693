namespace SoftQ.Learning.LibTorch;

/// <summary>libtorch, or TorchSharp's native library, could not be loaded.</summary>
/// <param name="message">Which file, what it lacks here, and what to install or set.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class LibTorchLoadException(string message, Exception? inner = null) : Exception(message, inner);
