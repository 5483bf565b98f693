using System.Text.Json;
using System.Text.Json.Nodes;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Tests.Spaces;

/// <summary>Seeded samples beside those of Gymnasium, and of NumPy called as Gymnasium calls it; <c>Golden/space-samples.py</c> says how.</summary>
public class SpaceGoldenTests
{
    private static readonly Dictionary<string, JsonElement> Golden =
        new[] { "gymnasium-spaces.json", "space-samples.json" }.ToDictionary(static file => file, static file => GoldenFile.Read(file).GetProperty("cases"));

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (file, cases) in Golden)
            {
                for (var i = 0; i < cases.GetArrayLength(); i++)
                    data.Add(file, i);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Seeded_samples_are_those_of_Gymnasium(string file, int number)
    {
        var golden = Golden[file][number].Deserialize<JsonObject>()!;
        var space = SpaceJson.Read(golden["space"]);
        var mask = MaskJson.Read(golden["mask"], space);
        var streams = space.Seed(golden["seed"]!.GetValue<ulong>());
        foreach (var sample in golden["samples"]!.AsArray())
        {
            var expected = space.ValueToJson(space.ValueFromJson(sample)).ToJsonString();
            Assert.Equal(expected, space.ValueToJson(space.SampleValue(streams, mask)).ToJsonString());
        }
    }
}
