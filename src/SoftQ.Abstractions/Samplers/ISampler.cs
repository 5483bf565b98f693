using SoftQ.Gym;
using SoftQ.Gym.State;
using TorchSharp;

namespace SoftQ.Samplers;

/// <summary>
/// Draws actions from an energy-based policy, and learns to where it has something to learn. Random numbers come only from the
/// stream that the caller hands in; a sampler keeps none of its own.
/// </summary>
public interface ISampler : ICapturable, IDisposable
{
    /// <summary>
    /// Makes what depends on parameters, such as networks: a constructor runs before they are set. Called once, before all else.
    /// </summary>
    void Initialize()
    {
    }

    /// <summary>Draws actions.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="count">Actions to draw for each observation, M.</param>
    /// <param name="energy">The policy to draw from.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Actions [N, M, d] in [-1, 1]^d.</returns>
    torch.Tensor Sample(torch.Tensor observations, int count, IEnergy energy, RandomStream random);

    /// <summary>Draws the actions that <see cref="Sample"/> would, and tells the density that they were drawn from.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="count">Actions to draw for each observation, M.</param>
    /// <param name="energy">The policy to draw from.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>
    /// Actions [N, M, d] in [-1, 1]^d and their log densities [N, M]; null, with nothing drawn, where the sampler does not know its density.
    /// </returns>
    (torch.Tensor Actions, torch.Tensor LogDensities)? SampleWithDensity(torch.Tensor observations, int count, IEnergy energy, RandomStream random) => null;

    /// <summary>
    /// Draws one action for one observation in memory, without tensors: how an agent acts while it trains. The numbers drawn and the
    /// action are those of <see cref="Sample"/>.
    /// </summary>
    /// <param name="observation">The observation, o elements.</param>
    /// <param name="action">Receives the action in [-1, 1]^d.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Whether it can; where not, nothing is drawn.</returns>
    bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random) => false;

    /// <summary>The actions that the sampler gives with its noise set to zero.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <returns>Actions [N, 1, d] in [-1, 1]^d.</returns>
    /// <exception cref="NotSupportedException">The sampler is not a function of noise.</exception>
    torch.Tensor WithoutNoise(torch.Tensor observations) => throw new NotSupportedException(
        $"{GetType().Name} is no function of noise that could be set to zero; let actions be chosen by argmax or softmax.");

    /// <summary>Moves the sampler towards the policy by one step; does nothing for a sampler without parameters.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="energy">The policy to draw from.</param>
    /// <param name="random">The stream to draw from.</param>
    void Learn(torch.Tensor observations, IEnergy energy, RandomStream random);
}
