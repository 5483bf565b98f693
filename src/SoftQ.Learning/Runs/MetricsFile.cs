using System.Globalization;

namespace SoftQ.Learning.Runs;

/// <summary>
/// A run's metrics as comma-separated values, a header line first. Numbers are written so that they read back as they were; a
/// mean over nothing is empty. Holds nothing that a clock gave, so that equal runs write equal files.
/// </summary>
public sealed class MetricsFile : IMetricsSink, IDisposable
{
    private const string Header = "step,updates,episodes,return,length,terminated_share,loss,action_value,next_value";
    private readonly FileStream _file;
    private readonly StreamWriter _writer;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where; an existing file is replaced.</param>
    public MetricsFile(string path)
        : this(path, length: 0)
    {
        _writer.WriteLine(Header);
        _writer.Flush();
    }

    private MetricsFile(string path, long length)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        _file.SetLength(length);
        _file.Position = length;
        _writer = new StreamWriter(_file) { NewLine = "\n" };
    }

    /// <summary>Goes on with the file of a run that was stopped; what the run wrote after its checkpoint is cut off.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="length">The bytes that it had at the checkpoint.</param>
    /// <exception cref="InvalidDataException">It is shorter, or no metrics file.</exception>
    public static MetricsFile Continue(string path, long length)
    {
        var found = File.Exists(path) ? new FileInfo(path).Length : 0;
        return found >= length
            ? new MetricsFile(path, length)
            : throw new InvalidDataException($"'{path}' has {found} bytes; the checkpoint was taken when it had {length}. It was changed since.");
    }

    /// <summary>Waits until the disk has all that was written.</summary>
    /// <returns>The file's length in bytes.</returns>
    public long Save()
    {
        _file.Flush(flushToDisk: true);
        return _file.Length;
    }

    /// <inheritdoc/>
    public void Write(MetricsRow row)
    {
        double[] means = [row.Return, row.Length, row.TerminatedShare, row.Loss, row.ActionValue, row.NextValue];
        var cells = means.Select(static mean => double.IsNaN(mean) ? "" : mean.ToString(CultureInfo.InvariantCulture));
        _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Step},{row.Updates},{row.Episodes},{string.Join(',', cells)}"));
        _writer.Flush();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where.</param>
    /// <exception cref="InvalidDataException">The file is not one that this class wrote.</exception>
    public static IReadOnlyList<MetricsRow> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines is not [Header, ..])
            throw new InvalidDataException($"'{path}' is not a metrics file: its first line should be '{Header}'.");
        return [.. lines.Skip(1).Select((line, index) => Parse(path, index + 2, line))];
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static MetricsRow Parse(string path, int number, string line)
    {
        var cells = line.Split(',');
        if (cells.Length != 9 || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out var step)
            || !long.TryParse(cells[1], CultureInfo.InvariantCulture, out var updates)
            || !long.TryParse(cells[2], CultureInfo.InvariantCulture, out var episodes))
        {
            throw new InvalidDataException($"'{path}', line {number}: expected nine values that begin with three whole numbers; found '{line}'.");
        }
        var means = cells[3..].Select(cell =>
            cell.Length == 0 ? double.NaN
            : double.TryParse(cell, CultureInfo.InvariantCulture, out var mean) ? mean
            : throw new InvalidDataException($"'{path}', line {number}: '{cell}' is not a number.")).ToArray();
        return new MetricsRow(step, updates, episodes, means[0], means[1], means[2], means[3], means[4], means[5]);
    }
}
