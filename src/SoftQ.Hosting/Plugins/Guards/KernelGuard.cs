using SoftQ.Kernels;
using TorchSharp;

namespace SoftQ.Hosting.Plugins.Guards;

/// <summary>Attributes what a plugin's kernel throws.</summary>
/// <param name="entry">The plugin class.</param>
/// <param name="inner">The plugin's own object.</param>
/// <param name="report">Is told of every fault.</param>
internal sealed class KernelGuard(PluginEntry entry, IKernel inner, Action<PluginFaultException> report)
    : PluginGuard(entry, inner, report), IKernel
{
    public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) =>
        Forward(nameof(Bandwidth), (inner, x, y), static call => call.inner.Bandwidth(call.x, call.y));

    public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) =>
        Forward(nameof(Value), (inner, x, y, bandwidth), static call => call.inner.Value(call.x, call.y, call.bandwidth));

    public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) =>
        Forward(nameof(Gradient), (inner, x, y, bandwidth), static call => call.inner.Gradient(call.x, call.y, call.bandwidth));

    public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) => Forward(
        nameof(SteinDirection),
        (inner, x, y, score, bandwidth),
        static call => call.inner.SteinDirection(call.x, call.y, call.score, call.bandwidth));

    public torch.Tensor FittedSteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, int threads) => Forward(
        nameof(FittedSteinDirection),
        (inner, x, y, score, threads),
        static call => call.inner.FittedSteinDirection(call.x, call.y, call.score, call.threads));
}
