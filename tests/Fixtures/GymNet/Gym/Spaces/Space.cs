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

    public abstract bool Contains(object ndArray);
}
