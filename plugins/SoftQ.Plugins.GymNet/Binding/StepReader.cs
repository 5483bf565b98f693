namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>Takes apart what a foreign step gave.</summary>
/// <param name="step">A Gym.Observations.Step.</param>
/// <param name="reward">The reward.</param>
/// <param name="done">Whether the episode is over.</param>
/// <param name="information">A dictionary, or null.</param>
/// <returns>The observation, an NDArray or null.</returns>
internal delegate object? StepReader(object step, out double reward, out bool done, out object? information);
