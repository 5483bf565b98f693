using static TorchSharp.torch;

namespace SoftQ.Testing.Conformance;

/// <summary>Checks laws one after another; one that does not hold keeps no other from being checked.</summary>
internal sealed class LawBook
{
    private readonly List<LawOutcome> _outcomes = [];

    /// <summary>The laws that were checked.</summary>
    public IReadOnlyList<LawOutcome> Outcomes => _outcomes;

    /// <summary>Checks a law.</summary>
    /// <param name="law">The law, as a sentence.</param>
    /// <param name="check">Throws where it does not hold; tensors that it makes end with it.</param>
    public void Check(string law, Action check)
    {
        using var scope = NewDisposeScope();
        try
        {
            check();
            _outcomes.Add(new LawOutcome(law, Violation: null));
        }
        catch (LawViolationException violation)
        {
            _outcomes.Add(new LawOutcome(law, violation.Message));
        }
        catch (Exception exception)
        {
            _outcomes.Add(new LawOutcome(law, $"expected no exception; found {exception.GetType().Name}: {exception.Message}"));
        }
    }

    /// <summary>Throws where a condition of a law does not hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="violation">What was expected and what was found.</param>
    public static void Require(bool condition, string violation)
    {
        if (!condition)
            throw new LawViolationException(violation);
    }
}
