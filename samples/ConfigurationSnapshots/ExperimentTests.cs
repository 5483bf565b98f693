using SoftQ.Testing.Configurations;

namespace Experiments;

public sealed class ExperimentTests : IDisposable
{
    private readonly ConfigurationSnapshots _snapshots = new();

    public static TheoryData<string> Files => [.. ConfigurationSnapshots.FilesIn("experiments")];

    [Theory]
    [MemberData(nameof(Files))]
    public Task An_experiment_is_what_was_accepted(string file) => _snapshots.Verify(file, snapshot =>
        Verifier.Verify(snapshot.Text, "json").UseDirectory(snapshot.Folder).UseFileName(snapshot.Name));

    public void Dispose() => _snapshots.Dispose();
}
