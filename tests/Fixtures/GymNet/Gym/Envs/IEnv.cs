using Gym.Collections;
using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace Gym.Envs;

public interface IEnv
{
    Dict Metadata { get; set; }

    (float From, float To) RewardRange { get; set; }

    Space ActionSpace { get; set; }

    Space ObservationSpace { get; set; }

    NDArray Reset();

#if ALPHA
    Step Step(int action);

    Task<Step> StepAsync(int action);

    byte[] Render(string mode = "human");

    void Close();
#else
    Step Step(object action);

    Task<Step> StepAsync(object action);

    SixLabors.ImageSharp.Image Render(string mode = "human");

    void CloseEnvironment();
#endif

    void Seed(int seed);
}
