using System.Linq.Expressions;
using System.Reflection;

namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>
/// Gym.NET's <c>IEnv</c> as delegates, compiled once for each environment. They go through the interface, because a class may have
/// overloads of its members. They belong to one environment and are held by it alone, so that it can be unloaded.
/// </summary>
internal sealed class EnvironmentCalls
{
    private readonly object _environment;

    /// <summary>Binds to an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <exception cref="GymNetException">Its interface is not as Gym.NET has it.</exception>
    public EnvironmentCalls(object environment)
    {
        _environment = environment;
        Contract = environment.GetType().GetInterfaces().First(static contract => contract.FullName == GymNetNames.Environment);
        var reset = Members.Method(Contract, static method => method.GetParameters().Length == 0, "Reset()", "Reset");
        // StepAsync would run on Gym.NET's own scheduler.
        var step = Members.Method(Contract, TakesAction, "Step(object) or Step(int)", "Step");
        var seed = Members.Method(Contract, static method => Members.TakesOneOf(method, typeof(int)), "Seed(int)", "Seed");
        ArrayType = reset.ReturnType;
        ActionType = step.GetParameters()[0].ParameterType;
        Reset = Expression.Lambda<Func<object?>>(Call(reset)).Compile();
        var action = Expression.Parameter(typeof(object), "action");
        Step = Expression.Lambda<Func<object, object?>>(Call(step, Expression.Convert(action, ActionType)), action).Compile();
        var value = Expression.Parameter(typeof(int), "seed");
        Seed = Expression.Lambda<Action<int>>(Call(seed, value), value).Compile();
        Read = ReaderOf(step.ReturnType);
        Close = environment is IDisposable disposable
            ? disposable.Dispose
            : Expression.Lambda<Action>(Call(Members.Method(Contract, static method => method.GetParameters().Length == 0, "CloseEnvironment() or Close()", "CloseEnvironment", "Close"))).Compile();
    }

    /// <summary>The interface.</summary>
    public Type Contract { get; }

    /// <summary>NumSharp's NDArray.</summary>
    public Type ArrayType { get; }

    /// <summary>What <see cref="Step"/> takes: object, or int in older versions.</summary>
    public Type ActionType { get; }

    /// <summary>Begins an episode and gives its first observation.</summary>
    public Func<object?> Reset { get; }

    /// <summary>Takes a step.</summary>
    public Func<object, object?> Step { get; }

    /// <summary>Takes apart what <see cref="Step"/> gave.</summary>
    public StepReader Read { get; }

    /// <summary>Begins the environment's random numbers anew.</summary>
    public Action<int> Seed { get; }

    /// <summary>Ends the environment.</summary>
    public Action Close { get; }

    /// <summary>One of its spaces, or null.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="GymNetException">Its getter threw.</exception>
    public object? Space(string name) => Members.Value(Members.Property(Contract, name), _environment);

    private static bool TakesAction(MethodInfo method) =>
        Members.TakesOneOf(method, typeof(object), typeof(int)) || method.GetParameters() is [{ ParameterType.IsEnum: true }];

    private static StepReader ReaderOf(Type type)
    {
        var step = Expression.Parameter(typeof(object), "step");
        var reward = Expression.Parameter(typeof(double).MakeByRefType(), "reward");
        var done = Expression.Parameter(typeof(bool).MakeByRefType(), "done");
        var information = Expression.Parameter(typeof(object).MakeByRefType(), "information");
        var typed = Expression.Variable(type, "typed");
        return Expression.Lambda<StepReader>(
            Expression.Block(
                [typed],
                Expression.Assign(typed, Expression.Convert(step, type)),
                Expression.Assign(reward, Expression.Convert(Property("Reward"), typeof(double))),
                Expression.Assign(done, Property("Done")),
                Expression.Assign(information, Expression.Convert(Property("Information"), typeof(object))),
                Expression.Convert(Property("Observation"), typeof(object))),
            step,
            reward,
            done,
            information).Compile();

        MemberExpression Property(string name) => Expression.Property(typed, Members.Property(type, name));
    }

    private Expression Call(MethodInfo method, params Expression[] arguments)
    {
        var call = Expression.Call(Expression.Constant(_environment, Contract), method, arguments);
        return method.ReturnType == typeof(void) ? call : Expression.Convert(call, typeof(object));
    }
}
