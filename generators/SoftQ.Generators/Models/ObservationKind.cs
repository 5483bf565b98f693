namespace SoftQ.Generators.Models;

/// <summary>How a part of an observation is flattened.</summary>
internal enum ObservationKind
{
    Number,
    Vector,
    Array,
}
