using SoftQ.Gym;
using SoftQ.Gym.State;

namespace SoftQ.Learning.Training;

/// <summary>Every random stream that a training run owns. Each use has its own, so that one more draw in one changes no other.</summary>
public sealed class RunStreams : ICapturable
{
    /// <summary>Makes the streams of a seed.</summary>
    /// <param name="seed">The run's seed.</param>
    public RunStreams(long seed)
    {
        Networks = new RandomStream((ulong)seed, "networks");
        Acting = new RandomStream((ulong)seed, "acting");
        Replay = new RandomStream((ulong)seed, "replay");
        Updates = new RandomStream((ulong)seed, "updates");
        Episodes = new RandomStream((ulong)seed, "episodes");
        EnvironmentSeed = new RandomStream((ulong)seed, "environment").NextUInt64();
    }

    /// <summary>Initial weights.</summary>
    public RandomStream Networks { get; }

    /// <summary>Actions taken in the environment.</summary>
    public RandomStream Acting { get; }

    /// <summary>Minibatches.</summary>
    public RandomStream Replay { get; }

    /// <summary>Proposals and noise of updates.</summary>
    public RandomStream Updates { get; }

    /// <summary>Seeds of later episodes, of an environment whose state cannot be captured.</summary>
    public RandomStream Episodes { get; }

    /// <summary>The seed that the environment is first reset with.</summary>
    public ulong EnvironmentSeed { get; }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("networks", Networks);
        writer.Write("acting", Acting);
        writer.Write("replay", Replay);
        writer.Write("updates", Updates);
        writer.Write("episodes", Episodes);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.Read("networks", Networks);
        reader.Read("acting", Acting);
        reader.Read("replay", Replay);
        reader.Read("updates", Updates);
        reader.Read("episodes", Episodes);
    }
}
