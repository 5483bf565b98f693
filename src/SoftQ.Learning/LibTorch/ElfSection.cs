namespace SoftQ.Learning.LibTorch;

/// <summary>A section of an ELF file, checked to lie inside the file.</summary>
/// <param name="Type">Its sh_type.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Link">The index of the section that it refers to.</param>
internal sealed record ElfSection(uint Type, int Offset, int Size, int Link);
