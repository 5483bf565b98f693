namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>What the settings of the actor-critic algorithms have in common.</summary>
public interface IActorCriticOptions : IAgentOptions
{
    /// <summary>Width of each hidden layer, of critics and actor.</summary>
    int[] HiddenSizes { get; }

    /// <summary>Adam's learning rate for the critics at the start.</summary>
    double LearningRate { get; }

    /// <summary>Adam's learning rate for the actor at the start.</summary>
    double ActorLearningRate { get; }

    /// <summary>Updates between two moves of the target networks.</summary>
    int TargetUpdateInterval { get; }

    /// <summary>The share τ that the targets take at each move; 1 copies.</summary>
    double TargetUpdateShare { get; }
}
