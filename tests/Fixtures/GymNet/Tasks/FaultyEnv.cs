using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace Tasks;

/// <summary>Does one thing wrong.</summary>
public class FaultyEnv : UserEnv
{
    private readonly Fault _fault;

    public FaultyEnv(Fault fault)
    {
        _fault = fault;
        Throw(Fault.Constructor);
        ObservationSpace = fault == Fault.NullObservationSpace ? null : new Box(-1f, 1f, new Shape(2));
        ActionSpace = fault switch
        {
            Fault.NullActionSpace => null,
            Fault.OwnActionSpace => new OwnSpace(),
            Fault.TurnedBounds => new Box(1f, -1f, new Shape(2)),
            _ => new Box(-1f, 1f, new Shape(2)),
        };
    }

    public override NDArray Reset()
    {
        Throw(Fault.Reset);
        return _fault switch
        {
            Fault.NullObservation => null,
            Fault.LongObservation => np.array(1f, 2f, 3f),
            Fault.Decimals => np.array(1m, 2m),
            Fault.View => np.array(0.25f, 7f, 0.5f, 7f)["::2"],
            _ => np.array(0f, 0f),
        };
    }

    public override Step Step(object action)
    {
        Throw(Fault.Step);
        return _fault == Fault.NullStep ? null : new Step(np.array(0f, 0f), 0, done: false, null);
    }

    public override void Seed(int seed) => Throw(Fault.Seed);

    public override void CloseEnvironment() => Throw(Fault.Close);

    private void Throw(Fault fault)
    {
        if (_fault == fault)
            throw new InvalidOperationException($"Fault: {fault}.");
    }
}
