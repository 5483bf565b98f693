using SoftQ.Gym;
using SoftQ.Gym.State;

namespace SoftQ.Learning.Replay;

/// <summary>
/// The last transitions of a run in flat arrays; the oldest gives way to the newest. Time-outs are stored as going on, so that the
/// value beyond them is bootstrapped. A sampled transition may stand for several steps: its reward is then their return
/// Σ_k γ^k r_k over at most n steps, fewer where the episode or the memory ends, and its s' the state behind the last of them.
/// </summary>
/// <param name="capacity">Transitions that it holds at most.</param>
/// <param name="observationSize">Elements of an observation.</param>
/// <param name="actionSize">Elements of an action.</param>
/// <param name="returnSteps">Steps that a sampled transition stands for at most, n.</param>
/// <param name="discount">The discount γ between them.</param>
public sealed class ReplayBuffer(int capacity, int observationSize, int actionSize, int returnSteps = 1, double discount = 1)
{
    private readonly float[] _observations = new float[(long)capacity * observationSize];
    private readonly float[] _actions = new float[(long)capacity * actionSize];
    private readonly float[] _nextObservations = new float[(long)capacity * observationSize];
    private readonly float[] _rewards = new float[capacity];
    private readonly float[] _continues = new float[capacity];
    private readonly bool[] _ends = new bool[capacity];

    /// <summary>Transitions that it holds at most.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>
    /// Transitions that were added since the start of the run. A run that is restored sets it before it restores the transitions.
    /// </summary>
    public long Added { get; set; }

    /// <summary>Transitions that it holds.</summary>
    public int Count => (int)Math.Min(Added, Capacity);

    /// <summary>Adds a transition.</summary>
    /// <param name="observation">s.</param>
    /// <param name="action">a, in [-1, 1]^d.</param>
    /// <param name="reward">r, unscaled.</param>
    /// <param name="nextObservation">s'.</param>
    /// <param name="terminated">Whether the task ended; false for a time-out.</param>
    /// <param name="truncated">Whether a time-out ended the episode.</param>
    public void Add(
        ReadOnlySpan<float> observation,
        ReadOnlySpan<float> action,
        double reward,
        ReadOnlySpan<float> nextObservation,
        bool terminated,
        bool truncated = false)
    {
        var slot = (int)(Added % Capacity);
        observation.CopyTo(Row(_observations, slot, observationSize));
        action.CopyTo(Row(_actions, slot, actionSize));
        nextObservation.CopyTo(Row(_nextObservations, slot, observationSize));
        _rewards[slot] = (float)reward;
        _continues[slot] = terminated ? 0 : 1;
        _ends[slot] = terminated || truncated;
        Added++;
    }

    /// <summary>Fills a minibatch with transitions drawn uniformly, with replacement.</summary>
    /// <param name="batch">Receives them.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <exception cref="InvalidOperationException">It holds no transition.</exception>
    public void Sample(TransitionBatch batch, RandomStream random)
    {
        if (Count == 0)
            throw new InvalidOperationException("The replay memory is empty; add transitions before sampling from it.");
        var packed = batch.Packed;
        var observations = Cut(ref packed, batch.Count * observationSize);
        var actions = Cut(ref packed, batch.Count * actionSize);
        var nextObservations = Cut(ref packed, batch.Count * observationSize);
        var rewards = Cut(ref packed, batch.Count);
        var continues = Cut(ref packed, batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            var slot = random.Integer(Count);
            Row(_observations, slot, observationSize).CopyTo(observations[(i * observationSize)..]);
            Row(_actions, slot, actionSize).CopyTo(actions[(i * actionSize)..]);
            (rewards[i], continues[i], var last) = ReturnFrom(slot);
            Row(_nextObservations, last, observationSize).CopyTo(nextObservations[(i * observationSize)..]);
        }
        batch.Upload();
    }

    /// <summary>Writes transitions that lie in one piece, none of which has given way yet.</summary>
    /// <param name="writer">Receives them.</param>
    /// <param name="first">The number of the first, counted from the start of the run.</param>
    /// <param name="count">How many; the last lies before the next multiple of the capacity.</param>
    /// <exception cref="ArgumentOutOfRangeException">They do not lie in one piece, or are not all held.</exception>
    public void Capture(StateWriter writer, long first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, Added - Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + count, Added);
        var slot = SlotOf(first, count);
        writer.Write("first", first);
        writer.WriteSpan<float>("observations", Rows(_observations, slot, count, observationSize));
        writer.WriteSpan<float>("actions", Rows(_actions, slot, count, actionSize));
        writer.WriteSpan<float>("nextObservations", Rows(_nextObservations, slot, count, observationSize));
        writer.WriteSpan<float>("rewards", Rows(_rewards, slot, count, 1));
        writer.WriteSpan<float>("continues", Rows(_continues, slot, count, 1));
        writer.WriteSpan<bool>("ends", _ends.AsSpan(slot, count));
    }

    /// <summary>Puts transitions that <see cref="Capture"/> wrote in their places; the oldest must come first.</summary>
    /// <param name="reader">Holds them.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="StateMismatchException">They are others, or of another task.</exception>
    public void Restore(StateReader reader, long first, int count)
    {
        var slot = SlotOf(first, count);
        if (reader.Read<long>("first") is var found && found != first)
            throw new StateMismatchException($"These transitions begin with number {found}; expected {first}.");
        reader.ReadSpan("observations", Rows(_observations, slot, count, observationSize));
        reader.ReadSpan("actions", Rows(_actions, slot, count, actionSize));
        reader.ReadSpan("nextObservations", Rows(_nextObservations, slot, count, observationSize));
        reader.ReadSpan("rewards", Rows(_rewards, slot, count, 1));
        reader.ReadSpan("continues", Rows(_continues, slot, count, 1));
        reader.ReadSpan("ends", _ends.AsSpan(slot, count));
    }

    /// <summary>The return from a slot on, what the value behind it counts but for one γ, and the slot of its last step.</summary>
    private (float Return, float Continues, int Last) ReturnFrom(int slot)
    {
        var newest = (int)((Added - 1) % Capacity);
        var (sum, weight) = (0.0, 1.0);
        for (var step = 1; ; step++)
        {
            sum += weight * _rewards[slot];
            if (step == returnSteps || _ends[slot] || slot == newest)
                return ((float)sum, (float)weight * _continues[slot], slot);
            weight *= discount;
            slot = (slot + 1) % Capacity;
        }
    }

    private int SlotOf(long first, int count)
    {
        var slot = (int)(first % Capacity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Capacity - slot);
        return slot;
    }

    private static Span<float> Row(float[] rows, int row, int width) => Rows(rows, row, 1, width);

    private static Span<float> Rows(float[] rows, int first, int count, int width) => rows.AsSpan(first * width, count * width);

    private static Span<float> Cut(ref Span<float> rest, int length)
    {
        var cut = rest[..length];
        rest = rest[length..];
        return cut;
    }
}
