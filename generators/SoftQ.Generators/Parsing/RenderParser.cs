using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Render]</c> method of an environment, where it has one.</summary>
internal static class RenderParser
{
    public static RenderModel? Parse(INamedTypeSymbol type, IReadOnlyList<ISymbol> members, Findings findings)
    {
        if (MarkedMethods.Of(members, KnownNames.RenderAttribute).Length == 0
            || MarkedMethods.Single(type, members, KnownNames.RenderAttribute, Descriptors.Render, findings) is not { } method)
        {
            return null;
        }
        var attribute = method.Attribute(KnownNames.RenderAttribute)!;
        var (width, height) = (attribute.Whole("Width", otherwise: 400), attribute.Whole("Height", otherwise: 400));
        var framesPerSecond = attribute.Number("FramesPerSecond", otherwise: 30);
        if (!method.ReturnsVoid || !ArgumentParser.IsPlain(method) || method.Parameters.Length != 1 || !method.Parameters[0].Type.Is(KnownNames.Canvas))
            findings.Add(Descriptors.Render, method, type.Name, $"has a [Render] method '{method.Name}' of another form");
        else if (width <= 0 || height <= 0 || !(framesPerSecond > 0) || double.IsInfinity(framesPerSecond))
            findings.Add(Descriptors.Render, method, type.Name, "has pictures without a size, or without a rate");
        return new RenderModel(MemberAccess.Of(method, type), width, height, framesPerSecond);
    }
}
