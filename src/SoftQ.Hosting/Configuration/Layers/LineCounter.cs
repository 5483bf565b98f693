namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>Tells the lines of places in a text; one pass over it for places in their order.</summary>
/// <param name="bytes">The text as UTF-8.</param>
internal sealed class LineCounter(byte[] bytes)
{
    private int _place;
    private int _line = 1;

    /// <summary>The line of a place, from 1.</summary>
    /// <param name="place">Bytes from the start; at least that of the call before.</param>
    public int At(int place)
    {
        _line += bytes.AsSpan(_place, place - _place).Count((byte)'\n');
        _place = place;
        return _line;
    }
}
