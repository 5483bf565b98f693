namespace SoftQ.Gym.Wrappers;

/// <summary>What stands for the observations before an episode's first.</summary>
public enum FramePadding
{
    /// <summary>The first observation.</summary>
    Reset,

    /// <summary>Zeros.</summary>
    Zero,
}
