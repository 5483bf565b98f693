using SoftQ;
using SoftQ.Gym;

namespace Shapes;

[Environment("Bandit-v0")]
internal sealed partial class Bandit
{
    [Observation] private int _pulls;

    [Reset]
    private void Reset() => _pulls = 0;

    [Step]
    private (double Reward, bool Terminated) Pull([Action(Count = 3)] int arm, RandomStream random)
    {
        _pulls++;
        return (random.Normal(arm, 1), _pulls == 50);
    }
}
