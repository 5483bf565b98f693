namespace SoftQ.Figures.Tests;

/// <summary>Tests that change what belongs to the process, and so run while no other does.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public class AloneCollection;
