using SoftQ;

namespace Shapes;

[Environment("Array-v0")]
internal sealed partial class ArrayAction
{
    [Observation(Size = 2)] private float[] _sum = new float[2];

    [Reset]
    private void Reset() => _sum = new float[2];

    [Step]
    private (int Reward, bool Terminated, bool Truncated) Step([Action(Low = -1, High = 0.5, Size = 2)] float[] force)
    {
        _sum[0] += force[0];
        _sum[1] += force[1];
        return (1, _sum[0] > 3, _sum[1] > 3);
    }
}
