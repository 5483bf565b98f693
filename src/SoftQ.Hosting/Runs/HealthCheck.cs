using System.Globalization;
using System.Text.Json;
using SoftQ.Learning.Runs;

namespace SoftQ.Hosting.Runs;

/// <summary>Stops a run whose numbers are no longer finite, before they reach a checkpoint.</summary>
/// <param name="run">The run.</param>
/// <param name="folder">Where a diagnosis is written.</param>
internal sealed class HealthCheck(ComposedRun run, RunFolder folder)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private int _healthy = run.Trainer.Step;

    /// <summary>Looks at a row of the metrics.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="DivergenceException">A mean over updates is not finite.</exception>
    public void Check(MetricsRow row)
    {
        // There is nothing to look at before the first update.
        if (row.Updates == 0)
            return;
        foreach (var (name, value) in new[] { ("loss", row.Loss), ("mean of Q(s, a)", row.ActionValue), ("mean of V(s')", row.NextValue) })
        {
            if (!double.IsFinite(value))
                throw Diverged($"The {name} is {value.ToString(CultureInfo.InvariantCulture)}");
        }
        CheckWeights();
    }

    /// <summary>Looks at the weights of all networks.</summary>
    /// <exception cref="DivergenceException">One is not finite.</exception>
    public void CheckWeights()
    {
        if (!run.AreWeightsFinite)
            throw Diverged("A network has weights that are not finite");
        _healthy = run.Trainer.Step;
    }

    private DivergenceException Diverged(string what)
    {
        var step = run.Trainer.Step;
        var batch = run.Trainer.Batch;
        File.WriteAllText(folder.Diagnosis, JsonSerializer.Serialize(
            new
            {
                finding = what,
                lastHealthyStep = _healthy,
                step,
                lastBatch = new
                {
                    observations = batch.Observations.cpu().data<float>().ToArray(),
                    actions = batch.Actions.cpu().data<float>().ToArray(),
                    rewards = batch.Rewards.cpu().data<float>().ToArray(),
                    nextObservations = batch.NextObservations.cpu().data<float>().ToArray(),
                    continues = batch.Continues.cpu().data<float>().ToArray(),
                },
            },
            Options) + "\n");
        return new DivergenceException(string.Create(
            CultureInfo.InvariantCulture,
            $"{what} at step {step}; at step {_healthy} all was finite. '{folder.Diagnosis}' has the last minibatch, '{folder.Checkpoints}' the last healthy checkpoint. Lower learningRate or rewardScale, or look for extreme rewards."));
    }
}
