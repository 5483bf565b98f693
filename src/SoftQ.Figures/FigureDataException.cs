namespace SoftQ.Figures;

/// <summary>There is nothing to draw, or something that cannot be drawn.</summary>
/// <param name="message">What was expected, what was found, and where.</param>
public sealed class FigureDataException(string message) : ArgumentException(message);
