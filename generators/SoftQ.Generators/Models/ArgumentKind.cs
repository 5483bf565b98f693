namespace SoftQ.Generators.Models;

/// <summary>What the generated part passes to a method of the author's.</summary>
internal enum ArgumentKind
{
    /// <summary>The next part of the action.</summary>
    Action,

    /// <summary>The environment's random stream.</summary>
    Random,

    /// <summary>The caller's reset options.</summary>
    Options,
}
