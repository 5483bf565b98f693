namespace Tasks;

/// <summary>Neither from zero on, nor an int: a boxed int is none.</summary>
public enum Turn : sbyte
{
    Left = -1,
    Right = 1,
}
