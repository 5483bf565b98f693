using System;
using SoftQ;
using SoftQ.Kernels;
using TorchSharp;

namespace Shapes;

/// <summary>How a step is scaled.</summary>
public enum Schedule { Constant, Linear, Cosine }

[ParameterSet]
public sealed partial record OptimizerOptions
{
    [Parameter(Min = 0, Description = "Step size")] public float LearningRate { get; init; } = 1e-3f;
    [Parameter(AllowedValues = [Schedule.Constant, Schedule.Linear])] public Schedule Schedule { get; init; }
    [Parameter] public DecayOptions Decay { get; init; } = new DecayOptions { Every = TimeSpan.FromMinutes(1.5) };
}

[ParameterSet]
public sealed partial record DecayOptions
{
    [Parameter(Min = 1, Max = 3600)] public TimeSpan Every { get; init; } = new(0, 0, 30);
    [Parameter] public TimeSpan[] Pauses { get; init; } = [TimeSpan.Zero, TimeSpan.FromDays(2)];
}

public abstract class WidthKernel
{
    [Parameter(AllowedValues = new object[] { 0.5, 1, 2 })] public virtual double Width { get; init; } = 0.5;
    [Parameter(Min = -3)] public sbyte Shift { get; protected init; } = -1;
}

[Kernel("nested")]
public sealed partial class NestedKernel : WidthKernel, IKernel
{
    [Parameter(Required = true)] public string Name { get; init; } = "";
    [Parameter] public int? Limit { get; init; }
    [Parameter] public string? Label { get; init; } = null;
    [Parameter] public long[]? Seeds { get; init; } = null;
    [Parameter] public byte? Level { get; init; } = 7;
    [Parameter(AllowedValues = ["fast", "exact"])] public string Mode { get; init; } = "exact";
    [Parameter(AllowedValues = ["00:00:01", "00:01:00"])] public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(1);
    [Parameter(Description = "How to learn")] public OptimizerOptions Optimizer { get; init; } = new() { Schedule = Schedule.Linear };
    public override double Width { get; init; } = 2;

    public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) => x;

    public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => x;

    public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => x;

    public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) => x;
}
