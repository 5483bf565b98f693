namespace SoftQ.Learning.LibTorch;

/// <summary>Which native libraries the process runs on, for a run's record.</summary>
/// <param name="LibTorchFolder">The folder that libtorch was loaded from.</param>
/// <param name="LibTorchSharpPath">The file of TorchSharp's native library that was loaded.</param>
/// <param name="RelaxedVersions">
/// The versions of libstdc++ that TorchSharp's native library asks for without using and this system lacks. Where there are any,
/// <paramref name="LibTorchSharpPath"/> is a copy that does without them.
/// </param>
public sealed record LibTorchReport(string LibTorchFolder, string LibTorchSharpPath, IReadOnlyList<string> RelaxedVersions)
{
    /// <summary>Whether a relaxed copy of TorchSharp's native library was loaded in place of the shipped one.</summary>
    public bool IsRelaxed => RelaxedVersions.Count > 0;
}
