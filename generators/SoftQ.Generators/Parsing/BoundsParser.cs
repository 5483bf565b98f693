using System.Globalization;
using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses <c>Low</c>, <c>High</c>, <c>Lows</c> and <c>Highs</c> of an observation or an action.</summary>
internal static class BoundsParser
{
    /// <summary>The bounds of every element.</summary>
    /// <param name="owner">The member or parameter that carries the attribute.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="size">How many elements there are.</param>
    /// <param name="otherwise">The bounds that are not given; NaN where they must be.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static BoundsModel? Parse(
        ISymbol owner,
        AttributeData attribute,
        int size,
        (double Low, double High) otherwise,
        Findings findings)
    {
        var low = Side(owner, attribute, "Low", size, otherwise.Low, findings);
        var high = Side(owner, attribute, "High", size, otherwise.High, findings);
        if (low is null || high is null)
            return null;
        var wrong = Enumerable.Range(0, size).Where(i => !(low[i] <= high[i]) || float.IsPositiveInfinity(low[i]) || float.IsNegativeInfinity(high[i])).ToArray();
        if (wrong.Length == 0)
            return new BoundsModel([.. low], [.. high]);
        var (least, greatest) = (low[wrong[0]], high[wrong[0]]);
        if (float.IsNaN(least) || float.IsNaN(greatest))
            Report(owner, "has no bounds; give both: Low = -1, High = 1", findings);
        else if (least <= greatest)
            Report(owner, $"leaves no value between its bounds, {Text(least)} and {Text(greatest)}", findings);
        else
            Report(owner, $"has a lower bound above its upper bound: {Text(least)} and {Text(greatest)}", findings);
        return null;
    }

    /// <summary>Refuses bounds where the type has its own.</summary>
    public static void RefuseGiven(ISymbol owner, AttributeData attribute, Findings findings)
    {
        if (attribute.Gives("Low", "High", "Lows", "Highs"))
            Report(owner, "has its bounds by its type; leave them out", findings);
    }

    private static float[]? Side(ISymbol owner, AttributeData attribute, string name, int size, double otherwise, Findings findings)
    {
        if (attribute.Elements(name + "s") is not { } elements)
        {
            var single = Narrow(owner, attribute.Number(name, otherwise), findings);
            return [.. Enumerable.Repeat(single, size)];
        }
        if (attribute.Gives(name))
            Report(owner, $"has both {name} and {name}s; give one of them", findings);
        if (elements.Length == size)
            return [.. elements.Select(element => Narrow(owner, Convert.ToDouble(element.Value, CultureInfo.InvariantCulture), findings))];
        Report(owner, $"has {size} elements, but {name}s has {elements.Length}; give one for each element", findings);
        return null;
    }

    private static float Narrow(ISymbol owner, double bound, Findings findings)
    {
        var narrow = (float)bound;
        if (!float.IsInfinity(narrow) || double.IsInfinity(bound))
            return narrow;
        Report(owner, $"has the bound {bound.ToString(CultureInfo.InvariantCulture)}, beyond what a float holds; give an infinite one", findings);
        return bound < 0 ? float.MinValue : float.MaxValue;
    }

    private static string Text(float bound) => bound.ToString(CultureInfo.InvariantCulture);

    private static void Report(ISymbol owner, string problem, Findings findings) =>
        findings.Add(Descriptors.Bounds, owner, owner.Name, problem);
}
