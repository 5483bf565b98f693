using Gym.Envs;
using SixLabors.ImageSharp;

namespace Tasks;

/// <summary>What the environments here have in common: they are not drawn, and close.</summary>
public abstract class UserEnv : Env
{
    protected Random Random { get; private set; } = new();

    public override Image Render(string mode = "human") => null;

    public override void CloseEnvironment()
    {
    }

    public override void Seed(int seed) => Random = new Random(seed);
}
