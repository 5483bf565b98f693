namespace SoftQ.Learning.Networks;

/// <summary>The factor on every learning rate of a run: from 1 linearly to a final share of it.</summary>
/// <param name="finalShare">The factor at the end; 1 keeps learning rates constant.</param>
public sealed class LearningRateSchedule(double finalShare)
{
    /// <summary>The factor now.</summary>
    public double Factor { get; private set; } = 1;

    /// <summary>Moves to a point of the run.</summary>
    /// <param name="progress">The share of the run's updates that are done, in [0, 1].</param>
    public void MoveTo(double progress) => Factor = 1 + ((finalShare - 1) * progress);
}
