namespace SoftQ.Hosting.Tests.Configuration.Bad;

/// <summary>Well-formed files whose keys are wrong.</summary>
internal static class BadKeys
{
    public static IEnumerable<BadConfiguration> All =>
    [
        new("nothing", "{ }"),
        new("no environment", """{ "training": { "steps": 5 } }"""),
        new("a misspelt section", """{ "environment": { "id": "Corridor-v0" }, "trainig": { "steps": 5 } }"""),
        new("a misspelt section with the environment in it", """{ "enviroment": { "id": "Corridor-v0" } }"""),
        new("a section that is like none", """{ "environment": { "id": "Corridor-v0" }, "optimizer": { } }"""),
        new("a section that is a text", """{ "environment": "Corridor-v0" }"""),
        new("a section that is a list", """{ "environment": { "id": "Corridor-v0" }, "training": [1, 2] }"""),
        new("a section that is null", """{ "environment": { "id": "Corridor-v0" }, "training": null }"""),
        new("a parameter outside of its section", """{ "environment": { "id": "Corridor-v0" }, "seed": 3 }"""),
        new("a key with a full stop", """{ "environment.id": "Corridor-v0" }"""),
        new("a misspelt parameter", """{ "environment": { "id": "Corridor-v0", "lenght": 3 } }"""),
        new("a parameter that is like none", """{ "environment": { "id": "Corridor-v0", "gravity": 9.81 } }"""),
        new("a parameter of another section", """{ "environment": { "id": "Corridor-v0", "seed": 3 } }"""),
        new("a parameter of another algorithm", """{ "environment": { "id": "Corridor-v0" }, "algorithm": { "haste": 1 } }"""),
        new("an object that is no parameter", """{ "environment": { "id": "Corridor-v0", "limits": { "low": 1, "high": 2 } } }"""),
        new("a section in a section", """{ "training": { "environment": { "id": "Corridor-v0" } } }"""),
        new("an empty key", """{ "environment": { "id": "Corridor-v0", "": 1 } }"""),
        new("a key given twice", "{\n  \"environment\": { \"id\": \"Corridor-v0\" },\n  \"training\": {\n    \"steps\": 1,\n    \"steps\": 2\n  }\n}"),
        new("a key given twice in different case", """{ "environment": { "id": "Corridor-v0", "ID": "Corridor-v0" } }"""),
        new("a section given twice", """{ "environment": { "id": "Corridor-v0" }, "environment": { "length": 3 } }"""),
        new("an unknown environment", """{ "environment": { "id": "Coridor-v0" } }"""),
        new("the environment of a rejected plugin", """{ "environment": { "id": "Tomorrow-v0" } }"""),
        new("an unknown kernel", """{ "environment": { "id": "Corridor-v0" }, "kernel": { "id": "constnat" } }"""),
        new("an unknown algorithm", """{ "environment": { "id": "Corridor-v0" }, "algorithm": { "id": "sloww" } }"""),
        new("an id of another case", """{ "environment": { "id": "corridor-v0" } }"""),
        new("an id that is a number", """{ "environment": { "id": 5 } }"""),
        new("many mistakes at once", """
            {
              "environment": { "id": "Corridor-v0", "lenght": 3, "reward": "much" },
              "kernel": { "id": "constnat" },
              "training": { "steps": 0, "rate": 7 },
              "trainig": { }
            }
            """),
    ];
}
