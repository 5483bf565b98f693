namespace NumSharp;

public readonly struct Shape(params int[] dimensions)
{
    public readonly int[]? dimensions = dimensions;
}
