namespace SoftQ.Hosting.Tests.Configuration.Bad;

/// <summary>Configurations whose values are right each by itself, and do not go together.</summary>
internal static class BadCompositions
{
    public static IEnumerable<BadConfiguration> All =>
    [
        new("discrete actions with an algorithm and a sampler for continuous ones", File("Switch-v0", "constant", "layered")),
        new("an algorithm for continuous actions alone", File("Switch-v0", "constant", "still")),
        new("a kernel for more elements than an action has", File("Corridor-v0", "planar", "still")),
        new("an environment that refuses its parameters", File("Switch-v0", "constant", "still")) { Overrides = ["environment.low=2"] },
        new("a sampler without layers", File("Corridor-v0", "constant", "layered")) { Overrides = ["sampler.hiddenSizes=[]"] },
        new("an algorithm without layers", File("Corridor-v0", "constant", "still")) { Overrides = ["algorithm.hiddenSizes=[]"] },
        new("no step after the warm-up", File("Corridor-v0", "constant", "still")) { Overrides = ["training.steps=100", "training.warmupSteps=100"] },
        new("a device that is not there", File("Corridor-v0", "constant", "still")) { Overrides = ["training.device=cuda:99"] },
        new("a device that is none", File("Corridor-v0", "constant", "still")) { Overrides = ["training.device=gpu"] },
        new("many that do not go together, and a mistake", File("Corridor-v0", "planar", "still"))
        {
            Overrides = ["training.device=gpu", "training.steps=1", "algorithm.batchSize=0"],
        },
    ];

    private static string File(string environment, string kernel, string sampler) => $$"""
        {
          "environment": { "id": "{{environment}}" },
          "kernel": { "id": "{{kernel}}" },
          "sampler": { "id": "{{sampler}}" }
        }
        """;
}
