namespace SoftQ;

/// <summary>
/// Makes a partial class an environment plugin. The generator writes its spaces, seeding, state capture, parameters and manifest
/// entry from the members marked with <see cref="ObservationAttribute"/>, <see cref="ResetAttribute"/>, <see cref="StepAttribute"/>,
/// <see cref="InfoAttribute"/>, <see cref="RenderAttribute"/> and <see cref="ParameterAttribute"/>; <see cref="TransientAttribute"/>,
/// <see cref="CaptureAttribute"/> and <see cref="RestoreAttribute"/> take state out of its hands.
/// </summary>
/// <param name="id">The name it is asked for by: letters, digits and <c>_ . -</c>, then <c>-v</c> and a version, such as <c>MultiGoal-v0</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EnvironmentAttribute(string id) : Attribute
{
    /// <summary>The name it is asked for by.</summary>
    public string Id { get; } = id;

    /// <summary>Steps after which a time limit truncates an episode; 0 where nothing limits it.</summary>
    public int MaxEpisodeSteps { get; set; }

    /// <summary>The return from which the task counts as solved; NaN where nothing is agreed.</summary>
    public double RewardThreshold { get; set; } = double.NaN;

    /// <summary>One sentence for people.</summary>
    public string Description { get; set; } = "";
}
