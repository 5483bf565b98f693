using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms.Values;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Temperatures;

/// <summary>The temperature α of a run, which is constant, follows a schedule, or is learned towards a target entropy.</summary>
/// <param name="options">How it moves.</param>
/// <param name="targetEntropy">The entropy that an automatic temperature aims at, in nats.</param>
internal sealed class MovingTemperature(ITemperatureOptions options, double targetEntropy) : ICapturable
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-8;

    private double _log = Math.Log(options.Temperature);
    private double _firstMoment;
    private double _secondMoment;
    private long _steps;

    /// <summary>α now.</summary>
    public double Value => Math.Exp(_log);

    /// <summary>Whether the policy's entropy is needed to move it.</summary>
    public bool IsAutomatic => options.TemperatureSchedule == TemperatureScheduleKind.Automatic;

    /// <summary>Moves along the schedule; does nothing to an automatic temperature.</summary>
    /// <param name="updates">Updates done.</param>
    /// <param name="progress">The share of the run's updates that are done, in [0, 1].</param>
    public void MoveTo(long updates, double progress)
    {
        var share = options.TemperatureUpdates > 0 ? Math.Min(1, updates / (double)options.TemperatureUpdates) : progress;
        var (start, end) = (options.Temperature, options.FinalTemperature);
        _log = options.TemperatureSchedule switch
        {
            TemperatureScheduleKind.Linear => Math.Log(start + ((end - start) * share)),
            TemperatureScheduleKind.LogLinear => Math.Log(start) + ((Math.Log(end) - Math.Log(start)) * share),
            _ => _log,
        };
    }

    /// <summary>Where the temperature is automatic, learns from the entropy of the policies π(a|s) ∝ exp(Q(s, a) / α).</summary>
    /// <param name="actionValues">Q(s, a_j) [N, M].</param>
    /// <param name="values">V(s) from them at the temperature of now [N].</param>
    /// <param name="logDensities">log q(a_j|s) of proposals that are not uniform [N, M].</param>
    public void LearnFrom(Tensor actionValues, Tensor values, Tensor? logDensities = null)
    {
        if (!IsAutomatic)
            return;
        using var entropies = SoftValue.Entropy(actionValues, values, Value, logDensities);
        using var mean = entropies.mean();
        Learn(mean.item<float>());
    }

    /// <summary>Takes a step of Adam on log α down the loss log α (H - H̄).</summary>
    /// <param name="entropy">The policy's entropy H, in nats.</param>
    public void Learn(double entropy)
    {
        var gradient = entropy - targetEntropy;
        _steps++;
        _firstMoment = (Beta1 * _firstMoment) + ((1 - Beta1) * gradient);
        _secondMoment = (Beta2 * _secondMoment) + ((1 - Beta2) * gradient * gradient);
        var first = _firstMoment / (1 - Math.Pow(Beta1, _steps));
        var second = _secondMoment / (1 - Math.Pow(Beta2, _steps));
        _log -= options.TemperatureLearningRate * first / (Math.Sqrt(second) + Epsilon);
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("steps", _steps);
        writer.WriteSpan<double>("values", [_log, _firstMoment, _secondMoment]);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        _steps = reader.Read<long>("steps");
        var values = reader.ReadArray<double>("values");
        (_log, _firstMoment, _secondMoment) = (values[0], values[1], values[2]);
    }
}
