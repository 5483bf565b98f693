using SoftQ.Gym.Environments;
using SoftQ.Gym.State;
using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Replay;
using SoftQ.Learning.Runs;
using static TorchSharp.torch;

namespace SoftQ.Learning.Training;

/// <summary>
/// The training loop of Algorithm 1: act, store, learn. Everything that changes is captured, so that a restored trainer goes on
/// exactly where it was.
/// </summary>
public sealed class Trainer : ICapturable, IDisposable
{
    private readonly IEnvironment _environment;
    private readonly IAgent _agent;
    private readonly TrainingOptions _options;
    private readonly RunStreams _streams;
    private readonly Policy _policy;
    private readonly ExplorationNoise _noise;
    private readonly EpisodeStatistics _episodes = new();
    private readonly float[] _action;
    private readonly float[] _scaledAction;
    private float[] _observation;
    private float[] _nextObservation;
    private ulong _episodeSeed;

    /// <summary>Makes a trainer at step 0.</summary>
    /// <param name="environment">The task; the caller disposes it.</param>
    /// <param name="agent">The agent; the caller disposes it.</param>
    /// <param name="policy">Chooses actions with the agent.</param>
    /// <param name="algorithm">The agent's settings.</param>
    /// <param name="options">How long to train, and on what.</param>
    /// <param name="streams">The run's random streams.</param>
    /// <param name="device">Where tensors live.</param>
    public Trainer(
        IEnvironment environment, IAgent agent, Policy policy, IAgentOptions algorithm, TrainingOptions options, RunStreams streams, Device device)
    {
        (_environment, _agent, _policy, _options, _streams) = (environment, agent, policy, options, streams);
        var (observationSize, actionSize) = (environment.ObservationSpace.FlatSize, environment.ActionSpace.FlatSize);
        _noise = new ExplorationNoise(algorithm.ExplorationNoise, algorithm.ExplorationDeviation, actionSize);
        Replay = new ReplayBuffer(options.ReplayCapacity, observationSize, actionSize, options.ReturnSteps, algorithm.Discount);
        Batch = new TransitionBatch(algorithm.BatchSize, observationSize, actionSize, device);
        (_action, _scaledAction) = (new float[actionSize], new float[actionSize]);
        (_observation, _nextObservation) = (new float[observationSize], new float[observationSize]);
    }

    /// <summary>Environment steps done.</summary>
    public int Step { get; private set; }

    /// <summary>The replay memory. It is no part of what <see cref="Capture"/> writes but for the number of transitions.</summary>
    public ReplayBuffer Replay { get; }

    /// <summary>The last minibatch that the agent learned from; zeros before the first update.</summary>
    public TransitionBatch Batch { get; }

    /// <summary>
    /// Whether the run can be captured now. A task without state capture can be begun again only, so it is between episodes that its run
    /// can; its episodes begin with seeds of their own.
    /// </summary>
    public bool CanCapture => _environment.State is not null || _episodes.CurrentLength == 0;

    /// <summary>How far the run is.</summary>
    public TrainingProgress Progress => new(Step, _options.Steps, _episodes.Total, _episodes.LastReturn);

    /// <summary>Trains until the run is complete or cancelled.</summary>
    /// <param name="metrics">Receives a row at every metrics interval, and at the end.</param>
    /// <param name="onStep">Called after every step.</param>
    /// <param name="cancellation">Stops the run after the step under way.</param>
    /// <returns>Whether the run is complete.</returns>
    public bool Run(IMetricsSink metrics, Action<TrainingProgress>? onStep, CancellationToken cancellation)
    {
        if (Step == 0)
            _environment.Reset(_episodeSeed = _streams.EnvironmentSeed, _observation);

        while (Step < _options.Steps && !cancellation.IsCancellationRequested)
        {
            var warmingUp = Step < _options.WarmupSteps;
            if (warmingUp)
                _policy.ActUniformly(_action, _streams.Acting);
            else
                Explore();
            _policy.ToEnvironment(_action, _scaledAction);

            var outcome = _environment.Step(_scaledAction, _nextObservation);
            Replay.Add(_observation, _action, outcome.Reward, _nextObservation, outcome.Terminated, outcome.Truncated);
            _episodes.Add(outcome);
            (_observation, _nextObservation) = (_nextObservation, _observation);
            if (outcome.Done)
                BeginEpisode();

            if (!warmingUp)
            {
                Replay.Sample(Batch, _streams.Replay);
                _agent.Update(Batch, UpdateProgress, _streams.Updates);
            }

            Step++;
            if (Step % _options.MetricsInterval == 0 || Step == _options.Steps)
                metrics.Write(MetricsNow());
            onStep?.Invoke(Progress);
        }
        return Step >= _options.Steps;
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("step", Step);
        writer.WriteSpan<float>("observation", _observation);
        writer.Write("episodes", _episodes);
        writer.Write("streams", _streams);
        writer.Write("noise", _noise);
        writer.Write("episodeSeed", _episodeSeed);
        if (_environment.State is { } state)
            writer.Write("environment", state);
        else if (!CanCapture)
            throw new InvalidOperationException($"'{_environment.Spec?.Id}' has no state capture, so its run can be captured between episodes only.");
        writer.Write("transitions", Replay.Added);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Step = reader.Read<int>("step");
        reader.ReadSpan<float>("observation", _observation);
        reader.Read("episodes", _episodes);
        reader.Read("streams", _streams);
        reader.Read("noise", _noise);
        _episodeSeed = reader.Read<ulong>("episodeSeed");
        if (_environment.State is { } state)
            reader.Read("environment", state);
        else
            _environment.Reset(_episodeSeed, _observation);
        Replay.Added = reader.Read<long>("transitions");
    }

    /// <inheritdoc/>
    public void Dispose() => Batch.Dispose();

    /// <summary>The share of the run's updates that are done.</summary>
    private double UpdateProgress => (Step - _options.WarmupSteps) / (double)(_options.Steps - _options.WarmupSteps);

    private void Explore()
    {
        _policy.Act(_observation, _action, _streams.Acting);
        _noise.AddTo(_action, _streams.Acting);
    }

    private void BeginEpisode()
    {
        _noise.BeginEpisode();
        if (_environment.State is null)
            _environment.Reset(_episodeSeed = _streams.Episodes.NextUInt64(), _observation);
        else
            _environment.Reset(seed: null, _observation);
    }

    private MetricsRow MetricsNow()
    {
        var (meanReturn, meanLength, terminatedShare) = _episodes.Read();
        var update = _agent.ReadStatistics();
        return new MetricsRow(
            Step, _agent.Updates, _episodes.Total, meanReturn, meanLength, terminatedShare, update.Loss, update.ActionValue, update.NextValue);
    }
}
