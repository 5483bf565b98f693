namespace SoftQ.Learning.Algorithms.Temperatures;

/// <summary>How the temperature α moves while a run trains.</summary>
public enum TemperatureScheduleKind
{
    /// <summary>It stays.</summary>
    Constant,

    /// <summary>It goes to a final value along a straight line.</summary>
    Linear,

    /// <summary>Its logarithm goes to that of a final value along a straight line, as in the paper's fine-tuning.</summary>
    LogLinear,

    /// <summary>It rises while the policy's entropy is below a target, and falls while it is above (Haarnoja et al. 2018).</summary>
    Automatic,
}
