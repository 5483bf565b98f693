using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SoftQ.Gym.Environments;
using SoftQ.Gym.State;

namespace SoftQ.Generators.Tests;

/// <summary>Environments whose base class lies in another assembly.</summary>
public sealed class OtherAssemblyTests
{
    private const string Library = """
        using SoftQ;
        using SoftQ.Gym.State;

        namespace Shared;

        public abstract class Moving
        {
            protected int Ticks;
            private float _hidden;

            [Observation(Low = -5)] protected float Place { get; set; }

            [Observation] protected float Hidden() => _hidden;

            [Info] public int Time => Ticks;

            [Reset] protected virtual void Begin() => (Place, _hidden, Ticks) = (0, 0, 0);

            protected void Move(float push) => (Place, _hidden, Ticks) = (Place + push, _hidden - push, Ticks + 1);

            [PAIR]
        }
        """;

    private const string Pair = """
        [Capture] protected void Write(StateWriter writer) => writer.Write("hidden", _hidden);
        [Restore] protected void Read(StateReader reader) => _hidden = reader.Read<float>("hidden");
        """;

    private const string Plugin = """
        [SoftQ.Environment("Heir-v0")]
        public sealed partial class Heir : Shared.Moving
        {
            [SoftQ.Step]
            private float Step([SoftQ.Action(Low = -1, High = 1)] float push)
            {
                Move(push);
                return Place + Ticks;
            }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task State_that_cannot_be_seen_is_reported(bool onlyReference)
    {
        var compilation = Compile(Image("", onlyReference));
        var diagnostic = Assert.Single(await GeneratorHarness.Analyze(compilation));
        Assert.Equal("SQ0105", diagnostic.Id);
        Assert.StartsWith("What 'Moving' keeps in private fields", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(GeneratorHarness.Run(compilation).Files);
    }

    [Fact]
    public async Task Inherited_members_are_used_and_captured()
    {
        var (image, reference) = (Image(Pair, onlyReference: false), Image(Pair, onlyReference: true));
        Assert.Empty(await GeneratorHarness.Analyze(Compile(reference)));
        var run = GeneratorHarness.Run(Compile(reference));
        Assert.Empty(run.Problems);
        Assert.Equal(run.Text, GeneratorHarness.Run(Compile(image)).Text);

        var (original, copy) = Load(run, image);
        var (expected, found) = (new float[2], new float[2]);
        original.Reset(1, expected);
        original.Step([0.5f], expected);
        using var stream = new MemoryStream();
        original.State!.Capture(new StateWriter(stream));
        stream.Position = 0;
        copy.State!.Restore(new StateReader(stream));
        Assert.Equal(original.Step([0.25f], expected), copy.Step([0.25f], found));
        Assert.Equal([0.75f, -0.75f], found);
        Assert.Equal(2, copy.Info["time"]);
    }

    private static byte[] Image(string pair, bool onlyReference)
    {
        var compilation = GeneratorHarness.Compile(("Library.cs", Library.Replace("[PAIR]", pair, StringComparison.Ordinal))).WithAssemblyName("Shared.Library");
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream, options: new EmitOptions(metadataOnly: onlyReference, includePrivateMembers: !onlyReference));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return stream.ToArray();
    }

    private static CSharpCompilation Compile(byte[] library) =>
        GeneratorHarness.Compile(("Source.cs", Plugin)).AddReferences(MetadataReference.CreateFromImage(library));

    private static (IEnvironment Original, IEnvironment Copy) Load(GeneratorRun run, byte[] library)
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        try
        {
            var catalog = new Catalog(run.Load());
            return (catalog.MakeEnvironment("Heir-v0"), catalog.MakeEnvironment("Heir-v0"));
        }
        finally
        {
            AssemblyLoadContext.Default.Resolving -= Resolve;
        }

        Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => name.Name == "Shared.Library" ? Assembly.Load(library) : null;
    }
}
