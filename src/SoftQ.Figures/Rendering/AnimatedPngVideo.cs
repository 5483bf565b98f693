using System.Buffers.Binary;
using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Rendering;

/// <summary>
/// An animated PNG file while it is written: every picture is encoded by itself, and its pixels go into the file behind a chunk that says how
/// long it is shown (PNG specification, third edition, sections 4.9 and 11.3.6).
/// </summary>
internal sealed class AnimatedPngVideo : IVideo
{
    private const string ImageData = "IDAT";

    private readonly FileStream _file;
    private readonly PngCanvas _canvas;
    private readonly (ushort Numerator, ushort Denominator) _delay;
    private int _pictures;
    private int _sequence;
    private long _control;

    /// <summary>Begins the file.</summary>
    /// <param name="file">Receives it; owned.</param>
    /// <param name="pictureSize">Width and height of the pictures in pixels.</param>
    /// <param name="framesPerSecond">Pictures in a second.</param>
    public AnimatedPngVideo(FileStream file, (int Width, int Height) pictureSize, double framesPerSecond)
    {
        _file = file;
        _canvas = new PngCanvas(pictureSize.Width, pictureSize.Height);
        _delay = double.IsInteger(framesPerSecond) && framesPerSecond <= ushort.MaxValue
            ? ((ushort)1, (ushort)framesPerSecond)
            : ((ushort)Math.Clamp(Math.Round(1000 / framesPerSecond), 1, ushort.MaxValue), (ushort)1000);
    }

    public void Add(IRenderable drawn)
    {
        drawn.Render(_canvas);
        PngChunk[] chunks = [.. PngChunk.Of(_canvas.ToPng())];
        if (_pictures == 0)
            WriteHead(chunks[0]);
        WriteFrameControl();
        foreach (var chunk in chunks.Where(static chunk => chunk.Type == ImageData))
            WritePixels(chunk);
        _pictures++;
    }

    public void Dispose()
    {
        if (_pictures > 0)
        {
            new PngChunk("IEND", default).WriteTo(_file);
            _file.Position = _control;
            WriteAnimationControl();
        }
        _file.Dispose();
        _canvas.Dispose();
    }

    private void WriteHead(PngChunk header)
    {
        _file.Write(PngChunk.Signature);
        header.WriteTo(_file);
        _control = _file.Position;
        WriteAnimationControl();
    }

    /// <summary>How many pictures there are, which is known only at the end, and that they are played once.</summary>
    private void WriteAnimationControl()
    {
        var data = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(data, _pictures);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), 1);
        new PngChunk("acTL", data).WriteTo(_file);
    }

    /// <summary>That the next picture covers all, and for how long.</summary>
    private void WriteFrameControl()
    {
        var data = new byte[26];
        BinaryPrimitives.WriteInt32BigEndian(data, _sequence++);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), _canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), _canvas.Height);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(20), _delay.Numerator);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(22), _delay.Denominator);
        new PngChunk("fcTL", data).WriteTo(_file);
    }

    private void WritePixels(PngChunk chunk)
    {
        if (_pictures == 0)
        {
            chunk.WriteTo(_file);
            return;
        }
        var data = new byte[4 + chunk.Data.Length];
        BinaryPrimitives.WriteInt32BigEndian(data, _sequence++);
        chunk.Data.Span.CopyTo(data.AsSpan(4));
        new PngChunk("fdAT", data).WriteTo(_file);
    }
}
