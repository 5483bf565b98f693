using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests.Plugins;

/// <summary>A way for a plugin to be bad, and the code that it ends in.</summary>
/// <param name="Name">The way; docs/plugins lists it by this name.</param>
/// <param name="Code">The code.</param>
/// <param name="Arrange">Puts the plugin into a folder that holds the fixture Healthy.</param>
internal sealed record BadPlugin(string Name, string Code, Action<TemporaryFolder> Arrange)
{
    /// <summary>Uses the plugin, for what is only seen then; null where inspection sees it.</summary>
    public Action<PluginHost>? Use { get; init; }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BadPlugin> All { get; } =
    [
        new("missing dependency", PluginCodes.ConstructorFailed, Fixture("MissingDependency")) { Use = Create("MissingDependency-v0") },
        new("bad image", PluginCodes.NotAnAssembly, static folder => folder.Write("BadImage/BadImage.dll", "this is no image")),
        new("truncated file", PluginCodes.NotAnAssembly, Truncated),
        new("wrong framework", PluginCodes.WrongFramework, Fixture("WrongFramework")),
        new("newer contract", PluginCodes.IncompatibleContract, Fixture("NewerContract")),
        new("older contract", PluginCodes.IncompatibleContract, Fixture("OlderContract")),
        new("newer shared assembly", PluginCodes.NewerReference, NewerReference),
        new("no manifest", PluginCodes.NoManifest, Fixture("NoManifest")),
        new("malformed manifest", PluginCodes.MalformedManifest, Fixture("WrongDefault")),
        new("duplicate id", PluginCodes.DuplicateId, static folder => Directory.Move(folder.Copy("DuplicateId"), Path.Combine(folder.Path, "ZDuplicateId"))),
        new("incomplete registration", PluginCodes.RegistrationMismatch, Fixture("IncompleteRegistration")) { Use = Create("Forgotten-v0") },
        new("throws in its constructor", PluginCodes.ConstructorFailed, Fixture("ThrowsInConstructor"))
        {
            Use = static host => ShortTraining.Run(host, "Corridor-v0", "kernel.id=broken", "sampler.id=still"),
        },
        new("throws in a step", PluginCodes.MemberFailed, Fixture("ThrowsInStep")) { Use = Train("ThrowsInStep-v0") },
        new("NaN reward", PluginCodes.InvalidValue, Fixture("NaNReward")) { Use = Train("NaNReward-v0") },
        new("own TorchSharp copy", PluginCodes.OwnCopyIgnored, Fixture("OwnTorchSharp")) { Use = Train("OwnTorchSharp-v0") },
        new("50 MB of junk", PluginCodes.NotAnAssembly, Junk),
        new("symbolic link in a circle", PluginCodes.Unreadable, static folder =>
            Directory.CreateSymbolicLink(Path.Combine(folder.Path, "Loop"), Path.Combine(folder.Path, "Loop"))),
        new("assembly outside a folder", PluginCodes.OutsideAFolder, static folder => folder.Write("Loose.dll", "")),
    ];

    private static Action<TemporaryFolder> Fixture(string name) => folder => folder.Copy(name);

    private static Action<PluginHost> Create(string environment) => host => host.CreateEnvironment(environment).Dispose();

    private static Action<PluginHost> Train(string environment) => host => ShortTraining.Run(host, environment);

    private static void Truncated(TemporaryFolder folder)
    {
        var path = Path.Combine(folder.Copy("NewerContract"), "NewerContract.dll");
        var image = File.ReadAllBytes(path);
        File.WriteAllBytes(path, image[..(image.Length / 2)]);
    }

    // As if it had been compiled against the contracts of tomorrow: their version stands in the table of references.
    private static void NewerReference(TemporaryFolder folder)
    {
        var path = Path.Combine(folder.Copy("ThrowsInStep"), "ThrowsInStep.dll");
        var image = File.ReadAllBytes(path);
        using var reader = new PEReader(new MemoryStream(image));
        var metadata = reader.GetMetadataReader();
        var row = MetadataTokens.GetRowNumber(metadata.AssemblyReferences.Single(reference =>
            metadata.GetString(metadata.GetAssemblyReference(reference).Name) == "SoftQ.Abstractions")) - 1;
        var table = reader.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef);
        image[table + (row * metadata.GetTableRowSize(TableIndex.AssemblyRef))] = 99;
        File.WriteAllBytes(path, image);
    }

    private static void Junk(TemporaryFolder folder)
    {
        var junk = new byte[50_000_000];
        new Random(1).NextBytes(junk);
        File.WriteAllBytes(folder.Write("Junk/Junk.dll", ""), junk);
    }
}
