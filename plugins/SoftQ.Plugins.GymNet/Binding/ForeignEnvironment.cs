namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>A foreign environment whose faults come with its class and the member.</summary>
/// <param name="environment">The environment.</param>
internal sealed class ForeignEnvironment(object environment)
{
    private readonly Type _type = environment.GetType();
    private readonly EnvironmentCalls _calls = new(environment);

    /// <inheritdoc cref="EnvironmentCalls.ArrayType"/>
    public Type ArrayType => _calls.ArrayType;

    /// <inheritdoc cref="EnvironmentCalls.ActionType"/>
    public Type ActionType => _calls.ActionType;

    /// <inheritdoc cref="EnvironmentCalls.Space"/>
    public object? Space(string name) => _calls.Space(name);

    /// <summary>Begins its random numbers anew, then an episode.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The first observation.</returns>
    public object? Reset(int seed)
    {
        var member = "Seed";
        try
        {
            _calls.Seed(seed);
            member = nameof(Reset);
            return _calls.Reset();
        }
        catch (Exception exception)
        {
            throw GymNetException.Thrown(_type, member, exception);
        }
    }

    /// <summary>Takes a step.</summary>
    /// <param name="action">The action, as the environment takes it.</param>
    /// <param name="reward">The reward.</param>
    /// <param name="done">Whether the episode is over.</param>
    /// <param name="information">A dictionary, or null.</param>
    /// <returns>The observation.</returns>
    public object? Step(object action, out double reward, out bool done, out object? information)
    {
        object? step;
        try
        {
            step = _calls.Step(action);
        }
        catch (Exception exception)
        {
            throw GymNetException.Thrown(_type, nameof(Step), exception);
        }
        return step is null
            ? throw new GymNetException($"'{_type.FullName}.{nameof(Step)}' gave null; expected a step.")
            : _calls.Read(step, out reward, out done, out information);
    }

    /// <summary>Ends it.</summary>
    public void Close()
    {
        try
        {
            _calls.Close();
        }
        catch (Exception exception)
        {
            throw GymNetException.Thrown(_type, "CloseEnvironment", exception);
        }
    }
}
