namespace SoftQ.Plugins.GymNet;

/// <summary>The names by which Gym.NET's types are found.</summary>
internal static class GymNetNames
{
    public const string Environment = "Gym.Envs.IEnv";
    public const string EnvironmentOfActions = "Gym.Envs.Env`1";
    public const string Discrete = "Gym.Spaces.Discrete";
    public const string Box = "Gym.Spaces.Box";
    public const string NullViewer = "NullEnvViewer";
    public const string NullViewerFactory = "Factory";
    public const string Truncated = "TimeLimit.truncated";
}
