using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Spaces;

/// <summary>What the outputs u of a sampling network are: how they become actions, and where particles of them are compared.</summary>
internal interface IOutputSpace
{
    /// <summary>The actions that outputs stand for.</summary>
    /// <param name="outputs">Outputs u [N, M, d].</param>
    /// <returns>Actions [N, M, d] in [-1, 1]^d.</returns>
    Tensor Actions(Tensor outputs);

    /// <summary>Turns outputs in memory into their actions.</summary>
    /// <param name="outputs">Outputs u, in place.</param>
    void ToActions(Span<float> outputs);

    /// <summary>The places that the kernel compares.</summary>
    /// <param name="outputs">Outputs u [N, M, d].</param>
    /// <returns>Particles [N, M, d].</returns>
    Tensor Particles(Tensor outputs);

    /// <summary>The gradient of the log density at particles.</summary>
    /// <param name="outputs">Outputs u [N, K, d].</param>
    /// <param name="actions">Their actions [N, K, d].</param>
    /// <param name="actionGradient">∇_a Q(s, a) there [N, K, d].</param>
    /// <param name="temperature">The temperature α.</param>
    /// <returns>Scores [N, K, d].</returns>
    Tensor Score(Tensor outputs, Tensor actions, Tensor actionGradient, double temperature);

    /// <summary>The direction of outputs whose particles are to move.</summary>
    /// <param name="direction">Directions of particles [N, M, d].</param>
    /// <param name="outputs">Outputs u [N, M, d].</param>
    /// <returns>Directions [N, M, d].</returns>
    Tensor OutputDirection(Tensor direction, Tensor outputs);
}
