using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Tests.Spaces;

/// <summary>Spaces of every kind, for laws that hold for all of them.</summary>
internal static class ExampleSpaces
{
    private static readonly Space[] All =
    [
        new Box<float>(-1, 1, 3),
        new Box<float>([0, float.NegativeInfinity, float.NegativeInfinity, -2], [float.PositiveInfinity, 0, float.PositiveInfinity, 2], [2, 2]),
        new Box<float>(0, 1, []),
        new Box<double>([0, double.NegativeInfinity], [1e9, double.PositiveInfinity]),
        new Box<byte>(0, 255, [2, 2, 3]),
        new Box<sbyte>(-3, 3, 2),
        Box.FromBounds<short>([double.NegativeInfinity, -4], [double.PositiveInfinity, 9], [2]),
        new Discrete(5),
        new Discrete(3, start: -1),
        new MultiBinary(6),
        new MultiBinary([2, 3]),
        new MultiDiscrete([3, 2, 4], [0, 5, -2]),
        new MultiDiscrete([3, 2, 4, 1], [], [2, 2]),
        new Text(4, minLength: 2, characters: "abc"),
        new TupleSpace(new Discrete(2), new Box<float>(-1, 1, 2), new MultiBinary(2)),
        new Dict(("speed", new Box<double>(0, 3, 1)), ("gear", new Discrete(6, start: 1)), ("doors", new TupleSpace(new MultiBinary(4), new Text(3)))),
        new Dict(sortKeys: false, ("z", new Discrete(2)), ("a", new Discrete(3))),
        new OneOf(new Discrete(3), new Box<float>(-1, 1, 2), new Text(2)),
        new Sequence(new Dict(("a", new Discrete(4)), ("b", new Box<float>(0, 1, 2)))),
        new TupleSpace(new Sequence(new Sequence(new Discrete(2))), new Discrete(2)),
    ];

    public static TheoryData<string> Names => [.. All.Select(static space => space.ToString()!)];

    public static TheoryData<string> NamesOfFlat => [.. All.Where(static space => space.HasFlatForm).Select(static space => space.ToString()!)];

    public static Space Named(string name) => Array.Find(All, space => space.ToString() == name)!;

    public static IEnumerable<string> EqualTo(Space space) => All.Where(space.Equals).Select(static equal => equal.ToString()!);

    /// <summary>Twenty values of a space.</summary>
    public static IReadOnlyList<object> Values(Space space)
    {
        var streams = space.Seed(5);
        return [.. Enumerable.Range(0, 20).Select(_ => space.SampleValue(streams))];
    }
}
