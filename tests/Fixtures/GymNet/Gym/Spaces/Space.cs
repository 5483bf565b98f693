using NumSharp;

namespace Gym.Spaces;

public abstract class Space
{
    protected Space(Shape shape, Type dType)
    {
        Shape = shape;
        DType = dType;
    }

    public Shape Shape { get; protected set; }

    public Type DType { get; protected set; }

    public abstract NDArray Sample(NDArray mask = null);

    public abstract bool Contains(object ndArray);

    public abstract void Seed(int seed);
}
