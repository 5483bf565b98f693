namespace SoftQ.Generators.Models;

/// <summary>What the manifest and <c>Create</c> need to know of a plugin class of any kind.</summary>
/// <param name="Type">The class.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The name it is asked for by.</param>
/// <param name="Description">One sentence for people.</param>
/// <param name="MaxEpisodeSteps">For environments: the time limit; 0 where there is none.</param>
/// <param name="Services">The full names of the services that its constructor takes, in order.</param>
/// <param name="Parameters">Its parameters, in the order of declaration.</param>
/// <param name="HidesCreate">Whether a base class has a <c>Create</c> too.</param>
internal sealed record PluginModel(
    TypeModel Type,
    PluginKind Kind,
    string Id,
    string Description,
    int MaxEpisodeSteps,
    EquatableArray<string> Services,
    EquatableArray<ParameterModel> Parameters,
    bool HidesCreate);
