namespace SoftQ.Learning.LibTorch;

/// <summary>A version of a library's symbols that an ELF file asks for (an entry of .gnu.version_r).</summary>
/// <param name="Library">The library that must define it, as in libstdc++.so.6.</param>
/// <param name="Version">The version, as in GLIBCXX_3.4.32.</param>
/// <param name="Index">The index by which the symbols of the file name it.</param>
/// <param name="FlagsOffset">Where its two bytes of flags lie in the file.</param>
/// <param name="IsWeak">Whether the file loads without it.</param>
internal sealed record SymbolVersionNeed(string Library, string Version, int Index, int FlagsOffset, bool IsWeak);
