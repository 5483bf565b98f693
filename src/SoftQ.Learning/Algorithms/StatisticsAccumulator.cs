using SoftQ.Gym.State;
using SoftQ.Learning.Networks;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms;

/// <summary>Sums an update's statistics on the device, so that nothing waits for it until somebody reads them.</summary>
internal sealed class StatisticsAccumulator(Device device) : ICapturable, IDisposable
{
    private readonly Tensor _sums = zeros(3, device: device).DetachFromDisposeScope();
    private readonly Scalar _zero = 0f.ToScalar();
    private long _updates;

    /// <summary>Adds one update.</summary>
    /// <param name="error">Q(s, a) - y, over N [N].</param>
    /// <param name="actionValues">Q(s, a) [N].</param>
    /// <param name="nextValues">V(s') [N].</param>
    public void Add(Tensor error, Tensor actionValues, Tensor nextValues)
    {
        using var scope = NewDisposeScope();
        using var halfCount = (0.5 * error.NumberOfElements).ToScalar();
        var row = stack([error.dot(error).mul_(halfCount), actionValues.mean(), nextValues.mean()]);
        _sums.add_(row, HeldScalars.One);
        _updates++;
    }

    /// <summary>The means since the last reading; NaN where there was no update.</summary>
    public UpdateStatistics Read()
    {
        using var onCpu = _sums.cpu();
        var sums = onCpu.data<float>().ToArray();
        var statistics = new UpdateStatistics(_updates, sums[0] / (double)_updates, sums[1] / (double)_updates, sums[2] / (double)_updates);
        _sums.fill_(_zero);
        _updates = 0;
        return statistics;
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.WriteTensor("sums", _sums);
        writer.Write("updates", _updates);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.ReadTensor("sums", _sums);
        _updates = reader.Read<long>("updates");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sums.Dispose();
        _zero.Dispose();
    }
}
