namespace SoftQ.Learning.Training;

/// <summary>What becomes of a run whose environment gives a value that is not finite or lies outside its space.</summary>
public enum InvalidValuePolicy
{
    /// <summary>The run stops, and says which value it was and at which step.</summary>
    Stop,

    /// <summary>The run goes on with the value, and says so.</summary>
    Warn,
}
