using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftQ.Generators.Text;

/// <summary>Writes values as C# literals, whatever the culture of the machine.</summary>
internal static class Literals
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(double value) => ShortestNumber.Of(value) + "d";

    public static string Of(float value) => value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ => ShortestNumber.Of(value) + "f",
    };
}
