namespace SoftQ.Generators.Models;

/// <summary>A <c>[ParameterSet]</c> record.</summary>
/// <param name="Type">The record.</param>
/// <param name="Parameters">Its parameters, in the order of declaration.</param>
/// <param name="HidesInherited">Whether a base record is a parameter set too.</param>
internal sealed record ParameterSetModel(TypeModel Type, EquatableArray<ParameterModel> Parameters, bool HidesInherited);
