using System.Globalization;
using System.Text;

namespace SoftQ.Generators.Text;

/// <summary>Writes single values as JSON.</summary>
internal static class JsonText
{
    public static string Of(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                json.Append('\\').Append(character);
            else if (character < ' ')
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(character);
        }
        return json.Append('"').ToString();
    }

    /// <summary>The shortest text that reads back as the same number; null where JSON has none.</summary>
    public static string? Of(double value) => double.IsNaN(value) || double.IsInfinity(value) ? null : ShortestNumber.Of(value);

    /// <summary>The shortest text that reads back as the same number, also by way of a double; null where JSON has none.</summary>
    public static string? Of(float value) => float.IsNaN(value) || float.IsInfinity(value) ? null : ShortestNumber.Of(value);
}
