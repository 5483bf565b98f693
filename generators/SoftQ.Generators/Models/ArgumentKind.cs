namespace SoftQ.Generators.Models;

/// <summary>What the generated part passes to a method of the author's.</summary>
internal enum ArgumentKind
{
    Action,
    Random,
}
