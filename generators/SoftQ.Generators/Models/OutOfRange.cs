namespace SoftQ.Generators.Models;

/// <summary>The members of the contracts' enum of this name.</summary>
internal enum OutOfRange
{
    Clip,
    Refuse,
    AsGiven,
}
