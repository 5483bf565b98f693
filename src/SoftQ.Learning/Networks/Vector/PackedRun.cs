namespace SoftQ.Learning.Networks.Vector;

/// <summary>Elements that lie next to each other in a packed block.</summary>
/// <param name="Packed">Where they begin in the block.</param>
/// <param name="Flat">Where the first one lies in the flat vector.</param>
/// <param name="Length">How many they are.</param>
/// <param name="FlatStep">From one to the next in the flat vector.</param>
internal readonly record struct PackedRun(int Packed, int Flat, int Length, int FlatStep);
