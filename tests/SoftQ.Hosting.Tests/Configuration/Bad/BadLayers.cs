namespace SoftQ.Hosting.Tests.Configuration.Bad;

/// <summary>Files that extend what they cannot, and layers above them that are wrong.</summary>
internal static class BadLayers
{
    private const string Good = """{ "environment": { "id": "Corridor-v0" } }""";

    public static IEnumerable<BadConfiguration> All =>
    [
        new("extends itself", """{ "extends": "run.json" }"""),
        new("extends itself by another name", """{ "extends": "./bases/../run.json" }""") { Others = [("bases/other.json", "{ }")] },
        new("a circle of three", "{\n  \"extends\": \"b.json\"\n}")
        {
            Others = [("b.json", "{ \"extends\": \"c.json\" }"), ("c.json", "{\n  \"extends\": \"./run.json\" }")],
        },
        new("a chain that is too long", """{ "extends": "0.json" }""")
        {
            Others = [.. Enumerable.Range(0, 40).Select(static i => ($"{i}.json", $$"""{ "extends": "{{i + 1}}.json" }"""))],
        },
        new("extends a file that is not there", """{ "extends": "bases/corridor.json" }"""),
        new("extends a folder", """{ "extends": "./" }"""),
        new("extends a preset that is not there", """{ "extends": "short-coridor" }"""),
        new("extends nothing", """{ "extends": "" }"""),
        new("extends a list", """{ "extends": ["a.json", "b.json"] }"""),
        new("extends twice", """{ "extends": "short-corridor", "extends": "short-corridor" }"""),
        new("extends a file that is malformed", """{ "extends": "base.json" }""") { Others = [("base.json", "{ \"environment\": }")] },
        new("extends a file that is wrong", """{ "extends": "base.json", "training": { "steps": 0 } }""")
        {
            Others = [("base.json", "{\n  \"environment\": { \"id\": \"Corridor-v0\",\n    \"lenght\": 4 } }")],
        },
        new("a misspelt key under an algorithm that is replaced", """{ "environment": { "id": "Corridor-v0" }, "algorithm": { "id": "slow", "patiense": 1 } }""")
        {
            Overrides = ["algorithm.id=fast"],
        },
        new("a variable without a parameter", Good) { Variables = [("SOFTQ__TRAINING", "1")] },
        new("a variable with an empty name", Good) { Variables = [("SOFTQ__TRAINING__", "1"), ("SOFTQ____STEPS", "1")] },
        new("a variable of an unknown section", Good) { Variables = [("SOFTQ__TRAINIG__STEPS", "1")] },
        new("a variable of an unknown parameter", Good) { Variables = [("SOFTQ__TRAINING__STEP", "1")] },
        new("a variable out of range", Good) { Variables = [("SOFTQ__TRAINING__RATE", "1.5")] },
        new("a variable in two cases", Good) { Variables = [("SOFTQ__TRAINING__STEPS", "1"), ("SOFTQ__Training__Steps", "2")] },
        new("an override without a value", Good) { Overrides = ["training.steps"] },
        new("an override without a section", Good) { Overrides = ["steps=5"] },
        new("an override without a name", Good) { Overrides = ["=5", ".steps=5", "training.=5"] },
        new("an override of a key that is none", Good) { Overrides = ["extends.base=short-corridor", "environment.length.x=1"] },
        new("an override of a list without brackets", Good) { Overrides = ["training.hiddenSizes=64,64"] },
        new("an override with half of a character", Good) { Overrides = ["""environment.sign="\ud83d" """] },
    ];
}
