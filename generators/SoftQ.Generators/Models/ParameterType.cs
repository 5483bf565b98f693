namespace SoftQ.Generators.Models;

/// <summary>The members of the contracts' enum of this name.</summary>
internal enum ParameterType
{
    Boolean,
    Integer,
    Number,
    Text,
    Duration,
}
