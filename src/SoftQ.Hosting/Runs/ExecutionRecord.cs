using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using SoftQ.Learning.Networks;
using static TorchSharp.torch;

namespace SoftQ.Hosting.Runs;

/// <summary>
/// What a machine made of a configuration: the values that <c>auto</c> took, and the versions that computed. Runs with equal
/// configurations and equal records are equal.
/// </summary>
/// <param name="Device">The device that tensors live on.</param>
/// <param name="Compute">What computes the networks.</param>
/// <param name="Threads">Threads that compute the networks on a CPU.</param>
/// <param name="SoftQ">SoftQ's version.</param>
/// <param name="TorchSharp">TorchSharp's version.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Platform">Operating system and processor architecture.</param>
public sealed record ExecutionRecord(
    string Device, string Compute, int Threads, string SoftQ, string TorchSharp, string Runtime, string Platform)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The record of this process.</summary>
    /// <param name="device">The device in use.</param>
    /// <param name="compute">What the configuration asks to compute the networks with.</param>
    /// <param name="threads">Threads that compute the networks on a CPU.</param>
    public static ExecutionRecord Of(Device device, Compute compute, int threads) => new(
        device.ToString(),
        NetworkFactory.NameOf(device, compute),
        threads,
        VersionOf(typeof(ExecutionRecord).Assembly),
        VersionOf(typeof(Tensor).Assembly),
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.RuntimeIdentifier);

    /// <summary>Its values by their names.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Facts => new Dictionary<string, string>
    {
        ["device"] = Device,
        ["compute"] = Compute,
        ["threads"] = Threads.ToString(CultureInfo.InvariantCulture),
        ["softQ"] = SoftQ,
        ["torchSharp"] = TorchSharp,
        ["runtime"] = Runtime,
        ["platform"] = Platform,
    };

    /// <summary>Reads a record.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="RunFolderException">There is none.</exception>
    public static ExecutionRecord Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ExecutionRecord>(File.ReadAllText(path), Options) ?? throw new JsonException("It holds null.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new RunFolderException($"'{path}' cannot be read as an execution record: {exception.Message}", exception);
        }
    }

    /// <summary>The record as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? assembly.GetName().Version!.ToString();
}
