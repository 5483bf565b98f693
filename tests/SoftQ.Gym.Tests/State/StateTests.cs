using System.Numerics;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Tests.State;

public class StateTests
{
    [Fact]
    public void Values_are_read_back_as_they_were_written()
    {
        var reader = Roundtrip(static writer =>
        {
            writer.Write("vector", new Vector2(1.5f, float.NaN));
            writer.WriteSpan<double>("row", [1, double.Epsilon, -0.0]);
            writer.Write("text", "δ");
            writer.Write("nothing", (string?)null);
        });
        var vector = reader.Read<Vector2>("vector");
        Assert.Equal((1.5f, true), (vector.X, float.IsNaN(vector.Y)));
        Assert.Equal([1, double.Epsilon, -0.0], reader.ReadArray<double>("row"));
        Assert.Equal("δ", reader.ReadString("text"));
        Assert.Null(reader.ReadString("nothing"));
    }

    [Fact]
    public void Parts_are_named_under_their_owner()
    {
        var reader = Roundtrip(static writer => writer.Write("random", new RandomStream(1)));
        var exception = Assert.Throws<StateMismatchException>(() => reader.Read<int>("other"));
        Assert.Contains("random/state", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_size_or_length_is_refused()
    {
        Assert.Throws<StateMismatchException>(() => Roundtrip(static writer => writer.Write("a", 1)).Read<int>("b"));
        Assert.Throws<StateMismatchException>(() => Roundtrip(static writer => writer.Write("a", 1)).Read<long>("a"));
        Assert.Throws<StateMismatchException>(() => Roundtrip(static writer => writer.WriteSpan<int>("a", [1, 2])).Read<int>("a"));
    }

    [Fact]
    public void A_truncated_state_is_refused_wherever_it_ends()
    {
        using var memory = new MemoryStream();
        new StateWriter(memory).WriteSpan<int>("values", [1, 2, 3]);
        var whole = memory.ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            using var cut = new MemoryStream(whole, 0, length);
            Assert.Throws<StateMismatchException>(() => new StateReader(cut).ReadArray<int>("values"));
        }
    }

    private static StateReader Roundtrip(Action<StateWriter> write)
    {
        var memory = new MemoryStream();
        write(new StateWriter(memory));
        memory.Position = 0;
        return new StateReader(memory);
    }
}
