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
    public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) => Forward(nameof(Bandwidth), () => inner.Bandwidth(x, y));

    public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) =>
        Forward(nameof(Value), () => inner.Value(x, y, bandwidth));

    public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) =>
        Forward(nameof(Gradient), () => inner.Gradient(x, y, bandwidth));

    public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) =>
        Forward(nameof(SteinDirection), () => inner.SteinDirection(x, y, score, bandwidth));
}
