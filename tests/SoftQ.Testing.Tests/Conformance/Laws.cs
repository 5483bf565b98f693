using SoftQ.Testing.Conformance;

namespace SoftQ.Testing.Tests.Conformance;

/// <summary>Asserts on laws.</summary>
internal static class Laws
{
    /// <summary>Asserts that a law does not hold, and that the exception says so with what was expected.</summary>
    /// <param name="law">The law, as a sentence.</param>
    /// <param name="require">Requires all laws.</param>
    public static void AssertBroken(string law, Action require)
    {
        var exception = Assert.Throws<ConformanceException>(require);
        Assert.Contains(law, exception.Outcomes.Where(static outcome => !outcome.Holds).Select(static outcome => outcome.Law));
        Assert.Contains($"{law}: expected", exception.Message, StringComparison.Ordinal);
    }
}
