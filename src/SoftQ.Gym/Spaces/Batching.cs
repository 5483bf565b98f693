namespace SoftQ.Gym.Spaces;

/// <summary>
/// Spaces and values for several environments at once, as Gymnasium's vector environments have them: a Box or a MultiBinary becomes a Box with
/// one axis more, a Discrete a MultiDiscrete, a MultiDiscrete a Box of integers, the parts of a Dict or a TupleSpace are batched one by one,
/// and of any other space there are as many copies in a TupleSpace.
/// </summary>
public static class Batching
{
    /// <summary>The space of batches: <c>batch_space(space, n)</c>.</summary>
    /// <param name="space">The space of a single value.</param>
    /// <param name="count">Values in a batch; at least one.</param>
    public static Space Batch(Space space, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return space switch
        {
            Box box => box.Batch(count),
            Discrete discrete => new MultiDiscrete(Shaping.Repeated(count, [discrete.Count]), Shaping.Repeated(count, [discrete.Start])),
            MultiDiscrete many => new Box<int>(Shaping.Repeated(count, many.Starts), Shaping.Repeated<int>(count, Greatest(many)), Shaping.Stacked(count, many.Shape)),
            MultiBinary bits => new Box<sbyte>(0, 1, Shaping.Stacked(count, bits.Shape)),
            TupleSpace tuple => new TupleSpace(tuple.Spaces.Select(part => Batch(part, count))),
            Dict dict => new Dict(sortKeys: false, dict.Keys.Select(key => (key, Batch(dict[key], count)))),
            _ => new TupleSpace(Enumerable.Repeat(space, count)),
        };
    }

    /// <summary>Puts values together into a value of <see cref="Batch"/>: <c>concatenate(space, items)</c>.</summary>
    /// <param name="space">The space of a single value.</param>
    /// <param name="values">The values, at least one.</param>
    /// <exception cref="ArgumentException">A value is not of the space.</exception>
    public static object Concatenate(Space space, IReadOnlyList<object> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count);
        foreach (var value in values)
        {
            if (!space.ContainsValue(value))
                throw new ArgumentException($"A batch of {space} holds values of it; found {value}.", nameof(values));
        }
        return space switch
        {
            Box box => box.Concatenate(values),
            Discrete => values.Cast<int>().ToArray(),
            MultiDiscrete => values.Cast<int[]>().SelectMany(static value => value).ToArray(),
            MultiBinary => values.Cast<bool[]>().SelectMany(static value => value.Select(static bit => (sbyte)(bit ? 1 : 0))).ToArray(),
            TupleSpace tuple => tuple.Spaces.Select((part, i) => Concatenate(part, [.. values.Select(value => ((object[])value)[i])])).ToArray(),
            Dict dict => ByKey(dict, [.. dict.Keys.Select(key => Concatenate(dict[key], [.. values.Select(value => Entry(value, key))]))]),
            _ => values.ToArray(),
        };
    }

    /// <summary>Takes a value of <see cref="Batch"/> apart: <c>iterate(batched_space, items)</c>.</summary>
    /// <param name="space">The space of a single value.</param>
    /// <param name="batch">The batch.</param>
    /// <exception cref="ArgumentException">The object is no batch of the space.</exception>
    public static IReadOnlyList<object> Separate(Space space, object batch) => (space, batch) switch
    {
        (Box box, Array elements) => box.Separate(elements),
        (Discrete, int[] values) => [.. values.Cast<object>()],
        (MultiDiscrete many, int[] elements) => [.. elements.Chunk(many.FlatSize)],
        (MultiBinary bits, sbyte[] elements) => [.. elements.Chunk(bits.FlatSize).Select(static value => Array.ConvertAll(value, static bit => bit != 0))],
        (TupleSpace tuple, object[] parts) when parts.Length == tuple.Spaces.Count => Together(
            tuple.Spaces.Select((part, i) => Separate(part, parts[i])), static values => values),
        (Dict dict, IReadOnlyDictionary<string, object> parts) when dict.Keys.All(parts.ContainsKey) => Together(
            dict.Keys.Select(key => Separate(dict[key], parts[key])), values => ByKey(dict, values)),
        (not (Box or Discrete or MultiDiscrete or MultiBinary or TupleSpace or Dict), object[] values) => values,
        _ => throw new ArgumentException($"A batch of {space} was expected; found {batch}.", nameof(batch)),
    };

    private static int[] Greatest(MultiDiscrete space)
    {
        var greatest = space.Starts.ToArray();
        for (var i = 0; i < greatest.Length; i++)
            greatest[i] += space.Counts[i] - 1;
        return greatest;
    }

    private static object Entry(object value, string key) => ((IReadOnlyDictionary<string, object>)value)[key];

    private static OrderedDictionary<string, object> ByKey(Dict dict, object[] values) => new(dict.Keys.Zip(values, KeyValuePair.Create));

    private static object[] Together(IEnumerable<IReadOnlyList<object>> parts, Func<object[], object> together)
    {
        IReadOnlyList<object>[] columns = [.. parts];
        return [.. Enumerable.Range(0, columns[0].Count).Select(row => together([.. columns.Select(column => column[row])]))];
    }
}
