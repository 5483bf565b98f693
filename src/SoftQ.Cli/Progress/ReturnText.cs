using System.Globalization;

namespace SoftQ.Cli.Progress;

/// <summary>A return as people read it.</summary>
internal static class ReturnText
{
    /// <summary>The return with one decimal, or a dash where no episode has ended yet.</summary>
    public static string Of(double value) => double.IsNaN(value) ? "–" : value.ToString("F1", CultureInfo.InvariantCulture);
}
