using SoftQ.Gym.Vector;

namespace SoftQ.Gym.Registry;

/// <summary>A vector of environments, and the single one that it was made from, whose end would end what both may need.</summary>
/// <param name="inner">The environments.</param>
/// <param name="single">The single environment.</param>
internal sealed class OwningVector(IVectorEnvironment inner, IDisposable single) : VectorWrapper(inner)
{
    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            single.Dispose();
    }
}
