using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using SoftQ.Plugins.GymNet.Binding;
using SoftQ.Plugins.GymNet.Discovery;
using SoftQ.Plugins.GymNet.Loading;
using SoftQ.Plugins.GymNet.Spaces;

namespace SoftQ.Plugins.GymNet;

/// <summary>An environment written against Gym.NET's <c>IEnv</c>, which is bound by name. It cannot be captured, since it offers nothing for it.</summary>
internal sealed class GymNetEnvironment : IEnvironment
{
    public const string Id = "GymNet-v0";

    private readonly Type _type;
    private readonly string _name;
    private readonly IForeignActions _actions;
    private readonly ObservationReader _observations;
    private readonly EnvironmentLoadContext _context;
    private EnvironmentCalls? _calls;
    private object? _information;
    private bool _isInEpisode;

    private GymNetEnvironment(object environment, EnvironmentLoadContext context, GymNetOptions options)
    {
        (_type, _context) = (environment.GetType(), context);
        _name = $"{Id} ({_type.FullName})";
        Spec = new EnvironmentSpec(Id, Description: _type.FullName!);
        _calls = new EnvironmentCalls(environment);
        var elements = new ArrayElements(_calls.ArrayType);
        var spaces = new SpaceReader(_type, elements);
        var foreignActions = _calls.Space(nameof(ActionSpace));
        ActionSpace = spaces.Read(foreignActions, nameof(ActionSpace), options.Action, GymNetOptions.ActionLowName);
        ObservationSpace = spaces.Read(_calls.Space(nameof(ObservationSpace)), nameof(ObservationSpace), options.Observation, GymNetOptions.ObservationLowName);
        _observations = new ObservationReader(elements, _type, ObservationSpace.FlatSize);
        _actions = ActionSpace switch
        {
            Discrete discrete => new ChoiceActions(discrete, _type, _calls.ActionType),
            Box box when _calls.ActionType == typeof(object) => new ArrayActions(box, elements, _calls.ArrayType, spaces.TypeCodeOf(foreignActions)),
            _ => throw new GymNetException($"'{_type.FullName}' has the action space {ActionSpace}, and its Step takes a {_calls.ActionType.Name}; expected a discrete space."),
        };
    }

    public EnvironmentSpec? Spec { get; }

    public Space ObservationSpace { get; }

    public Space ActionSpace { get; }

    public IReadOnlyDictionary<string, object?> Info => InformationValues.Of(_information);

    public ICapturable? State => null;

    /// <summary>Loads an environment into a load context of its own, and makes it.</summary>
    /// <param name="options">Which one.</param>
    /// <exception cref="ArgumentException">The options do not lead to one.</exception>
    /// <exception cref="GymNetException">It cannot be loaded or made, or is not as Gym.NET has it.</exception>
    public static GymNetEnvironment Open(GymNetOptions options)
    {
        var arguments = new ConstructorArguments(options.Arguments);
        var found = new EnvironmentFolder(options.Folder).Find(options.Type);
        var context = new EnvironmentLoadContext(found.AssemblyPath);
        try
        {
            var type = context.LoadFromAssemblyPath(found.AssemblyPath).GetType(found.FullName, throwOnError: true)!;
            return new GymNetEnvironment(EnvironmentConstruction.Create(type, arguments), context, options);
        }
        catch (Exception exception) when (exception is IOException or TypeLoadException or BadImageFormatException)
        {
            context.Unload();
            throw new GymNetException($"'{found.FullName}' of '{found.AssemblyPath}' cannot be loaded: {exception.Message} All that it needs has to lie in that folder.", exception);
        }
        catch
        {
            context.Unload();
            throw;
        }
    }

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        ObjectDisposedException.ThrowIf(_calls is null, this);
        options?.ThrowIfUnknown();
        (_isInEpisode, _information) = (false, null);
        if (seed is { } value)
            Seed(_calls, new RandomStream(value).Integer(int.MaxValue));
        _observations.Read(First(_calls), nameof(Reset), observation);
        _isInEpisode = true;
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        ObjectDisposedException.ThrowIf(_calls is null, this);
        // Gym.NET's environments write to the console when they are stepped after an end.
        if (!_isInEpisode)
            throw new ResetNeededException(_name);
        InvalidActionException.ThrowIfUnusable(_name, ActionSpace, action);
        if (ActionSpace is Discrete)
            InvalidActionException.ThrowIfOutside(_name, ActionSpace, action);
        var after = Taken(_calls, _actions.Of(action), out var reward, out var done, out _information);
        _observations.Read(after, nameof(Step), observation);
        _isInEpisode = !done;
        var truncated = done && InformationValues.SaysTruncated(_information);
        return new StepOutcome(reward, Terminated: done && !truncated, Truncated: truncated);
    }

    public void Dispose()
    {
        if (_calls is not { } calls)
            return;
        (_calls, _information, _isInEpisode) = (null, null, false);
        try
        {
            calls.Close();
        }
        catch (Exception exception)
        {
            throw GymNetException.Thrown(_type, "CloseEnvironment", exception);
        }
        finally
        {
            _context.Unload();
        }
    }

    private void Seed(EnvironmentCalls calls, int seed)
    {
        try
        {
            calls.Seed(seed);
        }
        catch (Exception exception)
        {
            throw GymNetException.Thrown(_type, nameof(Seed), exception);
        }
    }

    private object? First(EnvironmentCalls calls)
    {
        try
        {
            return calls.Reset();
        }
        catch (Exception exception)
        {
            throw GymNetException.Thrown(_type, nameof(Reset), exception);
        }
    }

    private object? Taken(EnvironmentCalls calls, object action, out double reward, out bool done, out object? information)
    {
        try
        {
            var step = calls.Step(action) ?? throw new GymNetException($"'{_type.FullName}.{nameof(Step)}' gave null; expected a step.");
            return calls.Read(step, out reward, out done, out information);
        }
        catch (Exception exception) when (exception is not GymNetException)
        {
            throw GymNetException.Thrown(_type, nameof(Step), exception);
        }
    }
}
