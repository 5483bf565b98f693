namespace SoftQ.Hosting.Tests.Configuration.Bad;

/// <summary>Values of the wrong type or out of range: every kind of parameter with every kind of value that it does not take.</summary>
internal static class BadValues
{
    private static readonly string[] Values = ["true", "null", "5", "-1.5", "1e999", "12345678901234567890", "\"\"", "\"5\"", "[]", "[5]", "[true, 5]", "[[1]]", "{ }", "{ \"x\": 1 }"];

    // A parameter of each kind, with the places of the values above that it does take.
    private static readonly (string Section, string Name, int[] Taken)[] Parameters =
    [
        ("environment", "slippery", [0]),
        ("environment", "length", [2]),
        ("environment", "reward", [2, 3, 5]),
        ("environment", "sign", [6, 7]),
        ("environment", "light", []),
        ("environment", "marks", [8, 9]),
        ("training", "hiddenSizes", [8, 9]),
        ("training", "rate", []),
    ];

    public static IEnumerable<BadConfiguration> All =>
        from parameter in Parameters
        from value in Values.Where((_, place) => !parameter.Taken.Contains(place))
        select new BadConfiguration($"{parameter.Section}.{parameter.Name}: {value}", File(parameter.Section, parameter.Name, value));

    private static string File(string section, string name, string value) => section == "environment"
        ? $$"""{ "environment": { "id": "Corridor-v0", "{{name}}": {{value}} } }"""
        : $$"""{ "environment": { "id": "Corridor-v0" }, "{{section}}": { "{{name}}": {{value}} } }""";
}
