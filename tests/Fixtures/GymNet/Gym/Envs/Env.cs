using Gym.Collections;
using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace Gym.Envs;

#if ALPHA
public abstract class Env : IEnv
#else
public abstract class Env : IDisposable, IEnv
#endif
{
    public Dict Metadata { get; set; }

    public (float From, float To) RewardRange { get; set; }

    public Space ActionSpace { get; set; }

    public Space ObservationSpace { get; set; }

    public abstract NDArray Reset();

#if ALPHA
    public abstract Step Step(int action);

    public Task<Step> StepAsync(int action) => Task.Run(() => Step(action));

    public abstract byte[] Render(string mode = "human");

    public abstract void Close();
#else
    public abstract Step Step(object action);

    public virtual Task<Step> StepAsync(object action) => Task.Run(() => Step(action));

    public abstract SixLabors.ImageSharp.Image Render(string mode = "human");

    public abstract void CloseEnvironment();

    public void Dispose() => CloseEnvironment();
#endif

    public abstract void Seed(int seed);
}
