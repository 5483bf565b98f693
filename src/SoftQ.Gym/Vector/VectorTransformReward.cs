namespace SoftQ.Gym.Vector;

/// <summary>Transforms every reward. The transformation remembers nothing.</summary>
/// <param name="inner">The environments; disposed with this one.</param>
/// <param name="transform">Gives the reward in place of an environment's; <see cref="Wrappers.ClipReward.Clipping"/> makes one that clips.</param>
public sealed class VectorTransformReward(IVectorEnvironment inner, Func<double, double> transform) : VectorWrapper(inner)
{
    /// <inheritdoc/>
    public override void Step(ReadOnlySpan<float> actions, VectorStep step)
    {
        Inner.Step(actions, step);
        foreach (ref var reward in step.Rewards)
            reward = transform(reward);
    }
}
