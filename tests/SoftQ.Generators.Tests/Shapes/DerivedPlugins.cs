using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using SoftQ;
using SoftQ.Kernels;
using TorchSharp;

namespace Shapes;

[ParameterSet]
public partial record CommonOptions
{
    [Parameter] public int Depth { get; init; } = 2;
}

[ParameterSet]
public sealed partial record WideOptions : CommonOptions
{
    public enum Speeds { Slow, _Fast }

    [Parameter] public Speeds Speed { get; init; } = Speeds._Fast;
}

[Kernel("plain")]
public partial class PlainKernel : IKernel
{
    public required string Label { get; init; }

    [SetsRequiredMembers]
    public PlainKernel(IReadOnlyDictionary<string, object?>? labels, in torch.Device device) => Label = $"{labels?.Count} {device}";

    [Parameter] public WideOptions.Speeds Speed { get; init; } = WideOptions.Speeds._Fast;

    public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) => x;

    public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => x;

    public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => x;

    public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) => x;
}

[Kernel("wide")]
[method: SetsRequiredMembers]
public sealed partial class WideKernel(IReadOnlyDictionary<string, object?> labels, torch.Device device) : PlainKernel(labels, device)
{
    [Parameter] public WideOptions Options { get; init; } = new() { Depth = 4 };
}
