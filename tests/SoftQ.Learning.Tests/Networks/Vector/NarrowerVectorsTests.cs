using System.Diagnostics;
using SoftQ.Learning.Networks.Vector.Matrices;

namespace SoftQ.Learning.Tests.Networks.Vector;

/// <summary>The tests of the vector networks again, in processes whose wider vectors are disabled.</summary>
public class NarrowerVectorsTests
{
    private const string WidthVariable = "SOFTQ_TESTS_WIDEST_VECTOR";

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 32)]
    public void The_networks_agree_with_torch_without(string vectors, int widest)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["test", typeof(NarrowerVectorsTests).Assembly.Location, "--nologo", "--filter", $"FullyQualifiedName~{nameof(VectorNetworkTests.Large_batches_agree_too)}|FullyQualifiedName~{nameof(The_process_has_no_wider_vectors_than_it_was_left)}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[vectors] = "0";
        start.Environment[WidthVariable] = $"{widest}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Passed!", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_process_has_no_wider_vectors_than_it_was_left() => Assert.InRange(
        MatrixKernel.Best.Width, 32, int.TryParse(Environment.GetEnvironmentVariable(WidthVariable), out var widest) ? widest : 512);
}
