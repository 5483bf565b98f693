using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Registry;

/// <summary>
/// Specs as JSON: <c>{ "id": "CartPole-v1", "maxEpisodeSteps": 500, "wrappers": [{ "name": "ClipReward", "arguments": { "minimum": 0 } }] }</c>.
/// What is left out has its default.
/// </summary>
public static class EnvironmentSpecJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Writes a spec.</summary>
    /// <param name="spec">The spec.</param>
    public static JsonObject Write(EnvironmentSpec spec) => JsonSerializer.SerializeToNode(spec, Options)!.AsObject();

    /// <summary>Reads a spec.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <exception cref="FormatException">The JSON is no spec; the message says where.</exception>
    public static EnvironmentSpec Read(JsonNode? json)
    {
        try
        {
            var spec = json.Deserialize<EnvironmentSpec>(Options) ?? throw new FormatException("An environment's spec is an object in JSON; found null.");
            _ = EnvironmentId.Parse(spec.Id);
            return spec;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The JSON is no environment's spec. {exception.Message}", exception);
        }
    }
}
