namespace SoftQ;

/// <summary>
/// Marks the method that begins an episode. It returns nothing and may take, in any order, the environment's
/// <see cref="Gym.RandomStream"/>, which the generated part owns, seeds and captures, and the caller's
/// <see cref="Gym.Environments.ResetOptions"/>, which are never null. A method that takes options decides on each of them, and refuses
/// those it does not know with <see cref="Gym.Environments.ResetOptions.ThrowIfUnknown"/>; where it takes none, every option is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResetAttribute : Attribute;
