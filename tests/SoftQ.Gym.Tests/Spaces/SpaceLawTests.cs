using System.Text.Json.Nodes;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Tests.Spaces;

/// <summary>What holds for spaces of every kind.</summary>
public class SpaceLawTests
{
    public static TheoryData<string> Names => ExampleSpaces.Names;

    public static TheoryData<string> NamesOfFlat => ExampleSpaces.NamesOfFlat;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_space_is_written_as_JSON_and_read_again(string name)
    {
        var space = ExampleSpaces.Named(name);
        var read = SpaceJson.Read(JsonNode.Parse(SpaceJson.Write(space).ToJsonString()));
        Assert.Equal(space, read);
        Assert.Equal(space.GetHashCode(), read.GetHashCode());
        Assert.Equal(name, read.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_space_equals_no_other(string name) =>
        Assert.Equal([name], ExampleSpaces.EqualTo(ExampleSpaces.Named(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_lie_in_the_space_and_repeat_with_the_seed(string name)
    {
        var space = ExampleSpaces.Named(name);
        var values = ExampleSpaces.Values(space);
        Assert.All(values, value => Assert.True(space.ContainsValue(value)));
        Assert.Equal(values.Select(value => space.ValueToJson(value).ToJsonString()), ExampleSpaces.Values(space).Select(value => space.ValueToJson(value).ToJsonString()));
        Assert.False(space.ContainsValue(null));
        Assert.False(space.ContainsValue(new object()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_is_written_as_JSON_and_read_again(string name)
    {
        var space = ExampleSpaces.Named(name);
        foreach (var value in ExampleSpaces.Values(space))
        {
            var json = space.ValueToJson(value).ToJsonString();
            var read = space.ValueFromJson(JsonNode.Parse(json));
            Assert.True(space.ContainsValue(read));
            Assert.Equal(json, space.ValueToJson(read).ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void JSON_that_is_no_value_of_the_space_is_refused(string name)
    {
        var space = ExampleSpaces.Named(name);
        foreach (var json in new[] { "null", "true", "{}", "[[1, 2, 3, 4, 5, 6, 7, 8, 9]]", "[0.5, \"x\"]" })
            Assert.Contains("A value of ", Assert.Throws<FormatException>(() => space.ValueFromJson(JsonNode.Parse(json))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NamesOfFlat))]
    public void The_flat_form_holds_the_same_value(string name)
    {
        var space = ExampleSpaces.Named(name);
        var flat = new float[space.FlatSize];
        foreach (var value in ExampleSpaces.Values(space))
        {
            space.ValueToFlat(value, flat);
            Assert.True(space.Contains(flat));
            var again = new float[space.FlatSize];
            space.ValueToFlat(space.ValueFromFlat(flat), again);
            Assert.Equal(flat, again);
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfFlat))]
    public void From_one_stream_the_flat_form_draws_the_same_value(string name)
    {
        var space = ExampleSpaces.Named(name);
        var (flat, drawn) = (new float[space.FlatSize], new float[space.FlatSize]);
        var (first, second) = (new RandomStream(3), new RandomStream(3));
        for (var i = 0; i < 20; i++)
        {
            space.Sample(first, drawn);
            space.ValueToFlat(space.SampleValue(second), flat);
            Assert.Equal(flat, drawn);
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfFlat))]
    public void A_span_of_another_size_holds_no_value(string name)
    {
        var space = ExampleSpaces.Named(name);
        Assert.False(space.Contains(new float[space.FlatSize + 1]));
        Assert.False(space.Contains(Enumerable.Repeat(float.NaN, space.FlatSize).ToArray()));
        Assert.Throws<ArgumentException>(() => space.ValueToFlat(ExampleSpaces.Values(space)[0], new float[space.FlatSize + 1]));
        Assert.Throws<ArgumentException>(() => space.ValueToFlat(new object(), new float[space.FlatSize]));
    }

    [Theory]
    [MemberData(nameof(NamesOfFlat))]
    public void Encoded_values_lie_in_their_box_and_are_decoded_again(string name)
    {
        var space = ExampleSpaces.Named(name);
        var (flat, decoded, encoded) = (new float[space.FlatSize], new float[space.FlatSize], new float[OneHotEncoding.SizeOf(space)]);
        foreach (var value in ExampleSpaces.Values(space))
        {
            space.ValueToFlat(value, flat);
            OneHotEncoding.Encode(space, flat, encoded);
            Assert.True(OneHotEncoding.BoxOf(space).Contains(encoded.AsSpan()));
            OneHotEncoding.Decode(space, encoded, decoded);
            Assert.Equal(flat, decoded);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Batches_lie_in_their_space_and_are_taken_apart_again(string name)
    {
        var space = ExampleSpaces.Named(name);
        var values = ExampleSpaces.Values(space);
        var batch = Batching.Concatenate(space, values);
        Assert.True(Batching.Batch(space, values.Count).ContainsValue(batch));
        Assert.Equal(values.Select(value => space.ValueToJson(value).ToJsonString()), Batching.Separate(space, batch).Select(value => space.ValueToJson(value).ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Captured_streams_go_on_where_they_were(string name)
    {
        var space = ExampleSpaces.Named(name);
        var streams = space.Seed(7);
        space.SampleValue(streams);
        using var memory = new MemoryStream();
        streams.Capture(new StateWriter(memory));
        var expected = space.ValueToJson(space.SampleValue(streams)).ToJsonString();
        var restored = space.Seed(0);
        memory.Position = 0;
        restored.Restore(new StateReader(memory));
        Assert.Equal(expected, space.ValueToJson(space.SampleValue(restored)).ToJsonString());
    }
}
