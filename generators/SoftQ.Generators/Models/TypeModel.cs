namespace SoftQ.Generators.Models;

/// <summary>
/// A type that is completed, without its symbol. Like every model here it holds only values with structural equality: a symbol,
/// syntax node or location would defeat caching and keep whole compilations alive.
/// </summary>
/// <param name="Namespace">The escaped namespace; empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first.</param>
/// <param name="Declaration">Its own declaration.</param>
/// <param name="FullName">Its name from <c>global::</c> on, escaped.</param>
/// <param name="FileName">The name of its generated file, without extension.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<DeclarationModel> Containers,
    DeclarationModel Declaration,
    string FullName,
    string FileName);
