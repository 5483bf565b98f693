using SoftQ;
using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace FirstEnvironment;

/// <summary>A room that cools towards the outside; the action heats it. Warm is good, heating costs.</summary>
[Environment("Thermostat-v0", MaxEpisodeSteps = 100, Description = "A room to keep at 20 °C with little heating")]
public sealed partial class Thermostat
{
    [Observation(Low = -20, High = 60)]
    private float _temperature;

    [Parameter(Description = "Temperature outside, in °C", Min = -20, Max = 15)]
    public float Outside { get; init; } = 5;

    [Reset]
    private void Begin(RandomStream random) => _temperature = (float)random.Uniform(Outside, 30);

    [Step]
    private StepOutcome Heat([Action(Low = 0, High = 4)] float heating)
    {
        _temperature += heating + (0.1f * (Outside - _temperature));
        var deviation = _temperature - 20;
        return -(0.05 * deviation * deviation) - (0.1 * heating);
    }
}
