using Gym.Collections;
using NumSharp;

namespace Gym.Observations;

public class Step
{
    public Step()
    {
    }

    public Step(NDArray observation, float reward, bool done, Dict information)
    {
        Observation = observation;
        Reward = reward;
        Done = done;
        Information = information;
    }

    public NDArray Observation { get; set; }

    public float Reward { get; set; }

    public bool Done { get; set; }

    public Dict Information { get; set; }
}
