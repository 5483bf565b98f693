using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Plugins.GymNet.Binding;
using SoftQ.Plugins.GymNet.Discovery;
using SoftQ.Plugins.GymNet.Loading;
using SoftQ.Plugins.GymNet.Spaces;

namespace SoftQ.Plugins.GymNet;

/// <summary>An environment written against Gym.NET's <c>IEnv</c>, which is bound by name.</summary>
internal sealed partial class GymNetEnvironment : IEnvironment
{
    public const string Id = "GymNet-v0";

    private readonly string _name;
    private readonly IForeignActions _actions;
    private readonly ObservationReader _observations;
    private readonly EnvironmentLoadContext _context;
    private readonly PlayedEpisode _episode;
    private ForeignEnvironment? _foreign;
    private RandomStream? _random;
    private object? _information;
    private bool _isInEpisode;

    private GymNetEnvironment(object environment, EnvironmentLoadContext context, GymNetOptions options)
    {
        var type = environment.GetType();
        _context = context;
        _name = $"{Id} ({type.FullName})";
        Spec = new EnvironmentSpec(Id, Description: type.FullName!);
        _foreign = new ForeignEnvironment(environment);
        var elements = new ArrayElements(_foreign.ArrayType);
        var spaces = new SpaceReader(type, elements);
        var foreignActions = _foreign.Space(nameof(ActionSpace));
        ActionSpace = spaces.Read(foreignActions, nameof(ActionSpace), options.Action, GymNetOptions.ActionLowName);
        ObservationSpace = spaces.Read(_foreign.Space(nameof(ObservationSpace)), nameof(ObservationSpace), options.Observation, GymNetOptions.ObservationLowName);
        _observations = new ObservationReader(elements, type, ObservationSpace.FlatSize);
        _episode = new PlayedEpisode(ActionSpace.FlatSize);
        _actions = ActionSpace switch
        {
            Discrete discrete => new ChoiceActions(discrete, type, _foreign.ActionType),
            Box box when _foreign.ActionType == typeof(object) => new ArrayActions(box, elements, _foreign.ArrayType, spaces.TypeCodeOf(foreignActions)),
            _ => throw new GymNetException($"'{type.FullName}' has the action space {ActionSpace}, and its Step takes a {_foreign.ActionType.Name}; expected a discrete space."),
        };
    }

    public EnvironmentSpec? Spec { get; }

    public Space ObservationSpace { get; }

    public Space ActionSpace { get; }

    public IReadOnlyDictionary<string, object?> Info => InformationValues.Of(_information);

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
        options?.ThrowIfUnknown();
        if (seed is { } value)
            _random = new RandomStream(value);
        else
            _random ??= RandomStream.FromEntropy();
        Begin(_random.Integer(int.MaxValue), observation);
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        // Gym.NET's environments write to the console when they are stepped after an end.
        if (!_isInEpisode)
            throw new ResetNeededException(_name);
        InvalidActionException.ThrowIfUnusable(_name, ActionSpace, action);
        if (ActionSpace is Discrete)
            InvalidActionException.ThrowIfOutside(_name, ActionSpace, action);
        return Take(action, observation);
    }

    public void Dispose()
    {
        if (_foreign is not { } foreign)
            return;
        (_foreign, _information, _isInEpisode) = (null, null, false);
        try
        {
            foreign.Close();
        }
        finally
        {
            _context.Unload();
        }
    }

    private void Begin(int seed, Span<float> observation)
    {
        ObjectDisposedException.ThrowIf(_foreign is null, this);
        (_isInEpisode, _information) = (false, null);
        _observations.Read(_foreign.Reset(seed), nameof(Reset), observation);
        _episode.Begin(seed);
        _isInEpisode = true;
    }

    private StepOutcome Take(ReadOnlySpan<float> action, Span<float> observation)
    {
        _episode.Add(action);
        var after = _foreign!.Step(_actions.Of(action), out var reward, out var done, out _information);
        _observations.Read(after, nameof(Step), observation);
        _isInEpisode = !done;
        var truncated = done && InformationValues.SaysTruncated(_information);
        return new StepOutcome(reward, Terminated: done && !truncated, Truncated: truncated);
    }
}
