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
public sealed class ReplayBuffer(int capacity, int observationSize, int actionSize, int returnSteps = 1, double discount = 1) : ICapturable
{
    private readonly float[] _observations = new float[(long)capacity * observationSize];
    private readonly float[] _actions = new float[(long)capacity * actionSize];
    private readonly float[] _nextObservations = new float[(long)capacity * observationSize];
    private readonly float[] _rewards = new float[capacity];
    private readonly float[] _continues = new float[capacity];
    private readonly bool[] _ends = new bool[capacity];
    private long _added;

    /// <summary>Transitions that it holds.</summary>
    public int Count => (int)Math.Min(_added, capacity);

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
        var slot = (int)(_added % capacity);
        observation.CopyTo(Row(_observations, slot, observationSize));
        action.CopyTo(Row(_actions, slot, actionSize));
        nextObservation.CopyTo(Row(_nextObservations, slot, observationSize));
        _rewards[slot] = (float)reward;
        _continues[slot] = terminated ? 0 : 1;
        _ends[slot] = terminated || truncated;
        _added++;
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

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("added", _added);
        writer.WriteSpan<float>("observations", Row(_observations, 0, Count * observationSize));
        writer.WriteSpan<float>("actions", Row(_actions, 0, Count * actionSize));
        writer.WriteSpan<float>("nextObservations", Row(_nextObservations, 0, Count * observationSize));
        writer.WriteSpan<float>("rewards", Row(_rewards, 0, Count));
        writer.WriteSpan<float>("continues", Row(_continues, 0, Count));
        writer.WriteSpan<bool>("ends", _ends.AsSpan(0, Count));
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        _added = reader.Read<long>("added");
        reader.ReadSpan("observations", Row(_observations, 0, Count * observationSize));
        reader.ReadSpan("actions", Row(_actions, 0, Count * actionSize));
        reader.ReadSpan("nextObservations", Row(_nextObservations, 0, Count * observationSize));
        reader.ReadSpan("rewards", Row(_rewards, 0, Count));
        reader.ReadSpan("continues", Row(_continues, 0, Count));
        reader.ReadSpan("ends", _ends.AsSpan(0, Count));
    }

    /// <summary>The return from a slot on, what the value behind it counts but for one γ, and the slot of its last step.</summary>
    private (float Return, float Continues, int Last) ReturnFrom(int slot)
    {
        var newest = (int)((_added - 1) % capacity);
        var (sum, weight) = (0.0, 1.0);
        for (var step = 1; ; step++)
        {
            sum += weight * _rewards[slot];
            if (step == returnSteps || _ends[slot] || slot == newest)
                return ((float)sum, (float)weight * _continues[slot], slot);
            weight *= discount;
            slot = (slot + 1) % capacity;
        }
    }

    private static Span<float> Row(float[] rows, int row, int width) => rows.AsSpan(row * width, width);

    private static Span<float> Cut(ref Span<float> rest, int length)
    {
        var cut = rest[..length];
        rest = rest[length..];
        return cut;
    }
}
