using static TorchSharp.torch;

namespace SoftQ.Benchmarks.Updates;

/// <summary>The update as one writes it with TorchSharp, line by line as in the PyTorch script: autograd and the stock optimiser.</summary>
internal sealed class IdiomaticUpdate : IDisposable
{
    private readonly UpdateCase _sizes;
    private readonly IdiomaticNetwork _q;
    private readonly IdiomaticNetwork _target;
    private readonly IdiomaticNetwork _policy;
    private readonly optim.Optimizer _qOptimizer;
    private readonly optim.Optimizer _policyOptimizer;

    /// <summary>Makes an agent.</summary>
    /// <param name="sizes">The case.</param>
    public IdiomaticUpdate(UpdateCase sizes)
    {
        _sizes = sizes;
        (_q, _target) = (new(sizes.ObservationSize, sizes.ActionSize, 1), new(sizes.ObservationSize, sizes.ActionSize, 1));
        _policy = new(sizes.ObservationSize, sizes.ActionSize, sizes.ActionSize);
        _qOptimizer = optim.Adam(_q.parameters(), lr: 1e-3);
        _policyOptimizer = optim.Adam(_policy.parameters(), lr: 1e-3);
    }

    /// <summary>Makes one update.</summary>
    public void Run()
    {
        using var scope = NewDisposeScope();
        var (n, d) = (UpdateCase.BatchSize, _sizes.ActionSize);
        var (observations, next) = (randn(n, _sizes.ObservationSize), randn(n, _sizes.ObservationSize));
        var target = Target(randn(n), next, (rand(n, UpdateCase.ValueParticles, d) * 2) - 1);
        _qOptimizer.zero_grad();
        var error = _q.forward(observations, (rand(n, 1, d) * 2) - 1).view(-1) - target;
        (error * error * 0.5).mean().backward();
        _qOptimizer.step();

        var @fixed = _policy.forward(observations, randn(n, _sizes.Particles, d)).detach();
        var updated = _policy.forward(observations, randn(n, _sizes.Particles, d));
        var squashed = @fixed.tanh().requires_grad_();
        var gradient = autograd.grad([_q.forward(observations, squashed).sum()], [squashed])[0];
        var score = ((1 - (squashed * squashed)) * gradient) - (2 * squashed);
        var direction = SteinDirection(@fixed, updated.detach(), score.detach());
        _policyOptimizer.zero_grad();
        updated.backward([-direction / (n * _sizes.Particles)]);
        _policyOptimizer.step();

        using var nothing = no_grad();
        foreach (var (parameter, source) in _target.parameters().Zip(_q.parameters()))
            parameter.mul_(0.99f).add_(source, 0.01f);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _qOptimizer.Dispose();
        _policyOptimizer.Dispose();
        _q.Dispose();
        _target.Dispose();
        _policy.Dispose();
    }

    private Tensor Target(Tensor rewards, Tensor next, Tensor proposals)
    {
        using var nothing = no_grad();
        var values = _target.forward(next, proposals).squeeze(2);
        return rewards + (0.99 * (values.logsumexp(1) - Math.Log(UpdateCase.ValueParticles) + (_sizes.ActionSize * Math.Log(2))));
    }

    private static Tensor SteinDirection(Tensor x, Tensor y, Tensor score)
    {
        var difference = x.unsqueeze(2) - y.unsqueeze(1);
        var distances = difference.pow(2).sum([3L]);
        var pairs = distances.flatten(1);
        var (median, _) = pairs.kthvalue((pairs.shape[1] + 1) / 2, 1);
        var bandwidth = (median / Math.Log(x.shape[1] + 1)).clamp_min(1e-3).view(-1, 1, 1);
        var kernel = (-distances / bandwidth).exp();
        var gradient = -2 / bandwidth.unsqueeze(3) * difference * kernel.unsqueeze(3);
        return ((kernel.unsqueeze(3) * score.unsqueeze(2)) + gradient).mean([1L]);
    }
}
