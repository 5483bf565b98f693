using System;
using SoftQ;

namespace Shapes;

/// <summary>Kept in a byte.</summary>
public enum Size : byte { Small, Large }

[ParameterSet]
public sealed partial record TrainerParameters
{
    private const int Thousand = 1000;

    [Parameter(Description = "Steps to take", Min = 1)] public long Steps { get; init; } = 100 * Thousand;
    [Parameter(Min = 0, Max = 1)] public double Discount { get; init; } = 0.99;
    [Parameter] public DayOfWeek Day { get; init; }
    [Parameter] public string Name { get; init; } = null!;
    [Parameter] public required int Seed { get; init; }
    [Parameter] public int[] Empty { get; init; } = [];
    [Parameter] public Size Size { get; init; } = 0;
    [Parameter] public double Letter { get; init; } = 'A';
    public int Derived => (int)Steps;
}

internal static partial class Holder
{
    [ParameterSet]
    private sealed partial record None;
}
