using System.Globalization;

namespace SoftQ.Cli.Output;

/// <summary>Numbers as tables show them.</summary>
internal static class CellText
{
    /// <summary>A whole number.</summary>
    /// <param name="number">The number.</param>
    public static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="digits">Digits after the point.</param>
    public static string Number(double number, int digits) => number.ToString($"F{digits}", CultureInfo.InvariantCulture);

    /// <summary>A share in percent.</summary>
    /// <param name="share">The share, in [0, 1].</param>
    public static string Share(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + "%";

    /// <summary>A state.</summary>
    /// <param name="state">Its elements.</param>
    public static string State(IEnumerable<float> state) => $"({string.Join(", ", state.Select(static element => element.ToString(CultureInfo.InvariantCulture)))})";
}
