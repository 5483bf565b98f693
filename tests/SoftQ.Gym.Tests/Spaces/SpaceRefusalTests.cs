using System.Text.Json.Nodes;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Tests.Spaces;

/// <summary>What is no space, and no mask of one, is refused with what is wrong.</summary>
public class SpaceRefusalTests
{
    public static TheoryData<string, string> BadJson => new()
    {
        { "null", "\"type\"" },
        { "[]", "\"type\"" },
        { """{"type":"Discret","count":2,"start":0}""", "Did you mean 'Discrete'?" },
        { """{"type":"Discrete","count":2}""", "\"start\"" },
        { """{"type":"Discrete","count":2.5,"start":0}""", "\"count\"" },
        { """{"type":"Discrete","count":0,"start":0}""", "count" },
        { """{"type":"Box","dtype":"float3","shape":[1],"low":[0],"high":[1]}""", "float32" },
        { """{"type":"Box","dtype":3,"shape":[1],"low":[0],"high":[1]}""", "is no space" },
        { """{"type":"Box","dtype":"uint8","shape":[1],"low":[0],"high":[256]}""", "256" },
        { """{"type":"Box","dtype":"uint8","shape":[1],"low":[0],"high":["Infinity"]}""", "unsigned" },
        { """{"type":"Box","dtype":"float32","shape":[2],"low":[0],"high":[1]}""", "2 lower bounds" },
        { """{"type":"Box","dtype":"float32","shape":[1],"low":["NaN"],"high":[1]}""", "low <= high" },
        { """{"type":"Dict","spaces":{}}""", "at least one" },
        { """{"type":"Dict","spaces":[]}""", "\"spaces\"" },
        { """{"type":"Tuple","spaces":[null]}""", "\"type\"" },
        { """{"type":"Text","maxLength":2,"minLength":0,"characters":"aa"}""", "differ" },
        { """{"type":"MultiBinary","shape":[2,0]}""", "(2, 0)" },
    };

    [Theory]
    [MemberData(nameof(BadJson))]
    public void JSON_that_is_no_space_is_refused(string json, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => SpaceJson.Read(JsonNode.Parse(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void Boxes_with_bounds_that_their_elements_cannot_have_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => new Box<float>(float.NaN, 1, 1));
        Assert.Throws<ArgumentException>(static () => new Box<float>([], []));
        Assert.Throws<ArgumentException>(static () => Box.FromBounds<sbyte>([-129], [3], [1]));
        Assert.Throws<ArgumentException>(static () => Box.FromBounds<byte>([0], [double.PositiveInfinity], [1]));
        Assert.Throws<NotSupportedException>(static () => new Box<decimal>(0, 1, 1));
    }

    [Fact]
    public void A_mask_of_another_space_or_size_is_refused()
    {
        var streams = new Discrete(3).Seed(0);
        Assert.Contains("ChoiceMask", Assert.Throws<ArgumentException>(() => new Discrete(3).Sample(streams, new TextMask(2))).Message, StringComparison.Ordinal);
        Assert.Contains("3 entries; found 2", Assert.Throws<ArgumentException>(() => new Discrete(3).Sample(streams, ChoiceMask.Allowed(true, true))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be masked", Assert.Throws<ArgumentException>(() => new Box<float>(0, 1, 1).Sample(streams, new TextMask(2))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Discrete(2).Sample(streams, ChoiceMask.Weighted(0.5, 0.6)));
        Assert.Throws<ArgumentException>(static () => ChoiceMask.Weighted(double.NaN, 1));
        Assert.Throws<ArgumentException>(static () => BinaryMask.Weighted(1.5));
        Assert.Throws<ArgumentException>(() => new Text(3, minLength: 1, "ab").Sample(streams, new TextMask(4)));
        Assert.Throws<ArgumentException>(() => new Text(3, minLength: 1, "ab").Sample(streams, new TextMask(null, ChoiceMask.Allowed(false, false))));
        Assert.Contains(
            "Did you mean 'gear'?",
            Assert.Throws<KeyNotFoundException>(() => new Dict(("gear", new Discrete(2))).Sample(streams, new DictMask(new Dictionary<string, SampleMask> { ["geer"] = new TextMask() }))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_says_that_it_has_no_flat_form()
    {
        var space = new Dict(("a", new Sequence(new Discrete(2))));
        Assert.Contains("Sequence(Discrete(2))", Assert.Throws<NotSupportedException>(() => space.FlatSize).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => OneHotEncoding.SizeOf(space));
    }

    [Fact]
    public void An_encoding_without_a_choice_is_refused() =>
        Assert.Throws<ArgumentException>(static () => OneHotEncoding.Decode(new Discrete(3), [0, 0, 0], new float[1]));
}
