namespace Tasks;

public enum Fault
{
    None,
    Constructor,
    Seed,
    Reset,
    Step,
    Close,
    NullStep,
    NullObservation,
    LongObservation,
    Decimals,
    View,
    NullActionSpace,
    OwnActionSpace,
    TurnedBounds,
    NullObservationSpace,
}
