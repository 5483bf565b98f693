using Gym.Observations;

namespace Gym.Envs;

/// <summary>Adds an overload of Step, so that its name alone is ambiguous.</summary>
public abstract class Env<TAction> : Env
    where TAction : Enum
{
    public override Step Step(object action) => Step((TAction)action);

    public abstract Step Step(TAction action);
}
