using System.Text;

namespace SoftQ.Hosting.Tests.Configuration.Bad;

/// <summary>A configuration that cannot be used.</summary>
/// <param name="Name">What is wrong with it, in words.</param>
/// <param name="Content">The file <c>run.json</c>.</param>
public sealed record BadConfiguration(string Name, byte[] Content)
{
    public BadConfiguration(string name, string text)
        : this(name, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Further files beside it.</summary>
    public IReadOnlyList<(string Name, string Text)> Others { get; init; } = [];

    public IReadOnlyList<(string Name, string Value)> Variables { get; init; } = [];

    public IReadOnlyList<string> Overrides { get; init; } = [];
}
