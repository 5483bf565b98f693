using SoftQ.Gym;
using SoftQ.Gym.State;

namespace SoftQ.Plugins.GymNet;

/// <summary>Capture: Gym.NET offers no state, so an environment comes to where it was by its episode's seed and actions once more.</summary>
internal sealed partial class GymNetEnvironment : ICapturable
{
    public ICapturable? State => this;

    public void Capture(StateWriter writer)
    {
        writer.Write("random.present", _random is not null);
        if (_random is null)
            return;
        writer.Write("random", _random);
        writer.Write("seed", _episode.Seed);
        writer.WriteSpan("actions", _episode.Actions);
        writer.WriteSpan("observation", _observations.Last);
    }

    public void Restore(StateReader reader)
    {
        (_isInEpisode, _random) = (false, null);
        if (!reader.Read<bool>("random.present"))
            return;
        reader.Read("random", _random = new RandomStream(0));
        var seed = reader.Read<int>("seed");
        var actions = reader.ReadArray<float>("actions");
        var observation = new float[ObservationSpace.FlatSize];
        reader.ReadSpan<float>("observation", observation);
        var reached = new float[observation.Length];
        Begin(seed, reached);
        var size = ActionSpace.FlatSize;
        for (var taken = 0; taken < actions.Length && _isInEpisode; taken += size)
            Take(actions.AsSpan(taken, size), reached);
        if (_episode.Actions.Length == actions.Length && reached.AsSpan().SequenceEqual(observation))
            return;
        _isInEpisode = false;
        throw new StateMismatchException(
            $"'{_name}' did not come to the observation [{string.Join(", ", observation)}] by its episode's seed {seed} and its {actions.Length / size} actions; "
            + $"found [{string.Join(", ", reached)}]. Something in it goes on when Seed and Reset are called, so it cannot be restored.");
    }
}
