namespace SoftQ.Hosting.Configuration;

/// <summary>Why a text is no value of a parameter.</summary>
/// <param name="Expected">What the parameter takes.</param>
/// <param name="Found">What was found.</param>
/// <param name="Suggestion">What to do about it; may be empty.</param>
internal sealed record ValueProblem(string Expected, string Found, string Suggestion = "");
