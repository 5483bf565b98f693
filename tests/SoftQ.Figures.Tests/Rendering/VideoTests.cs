using System.Buffers.Binary;
using SkiaSharp;
using SoftQ.Figures.Rendering;
using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Tests.Rendering;

public sealed class VideoTests : IDisposable
{
    private static readonly ScottPlot.Color Red = ScottPlot.Color.FromSKColor(new SKColor(200, 10, 20));

    private readonly string _folder = Directory.CreateTempSubdirectory("softq-videos-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_animated_png_holds_every_picture_in_turn()
    {
        var pictures = AnimatedPngFile.Pictures(Written(new AnimatedPng(), count: 4));
        Assert.Equal([0, 10, 20, 30], pictures.Select(static picture => picture.BoxOf(Red).Left));
        Assert.All(pictures, static picture => Assert.Equal((60, 40), (picture.Width, picture.Height)));
    }

    [Fact]
    public void Where_animation_is_not_known_the_first_picture_is_shown() =>
        Assert.Equal(0, new Picture(Written(new AnimatedPng(), count: 3)).BoxOf(Red).Left);

    [Theory]
    [InlineData(25, 1, 25)]
    [InlineData(12.5, 80, 1000)]
    [InlineData(0.001, 65535, 1000)]
    public void Every_picture_is_shown_for_its_time(double framesPerSecond, int numerator, int denominator)
    {
        var controls = AnimatedPngFile.Chunks(Written(new AnimatedPng(), count: 2, framesPerSecond)).Where(static chunk => chunk.Type == "fcTL").ToArray();
        Assert.Equal(2, controls.Length);
        Assert.All(controls, control =>
        {
            Assert.Equal(numerator, BinaryPrimitives.ReadUInt16BigEndian(control.Data.AsSpan(20)));
            Assert.Equal(denominator, BinaryPrimitives.ReadUInt16BigEndian(control.Data.AsSpan(22)));
        });
    }

    [Fact]
    public void An_older_longer_file_is_replaced()
    {
        var longer = Written(new AnimatedPng(), count: 9);
        var shorter = Written(new AnimatedPng(), count: 2);
        Assert.True(shorter.Length < longer.Length);
        Assert.Equal(2, AnimatedPngFile.Pictures(shorter).Count);
    }

    [Fact]
    public void Frames_are_files_in_a_folder_and_older_ones_are_gone()
    {
        Write(new PngFrames(), "frames", count: 4);
        Write(new PngFrames(), "frames", count: 2);
        var files = Directory.GetFiles(Path.Combine(_folder, "sub", "frames")).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["00000.png", "00001.png"], files.Select(Path.GetFileName));
        Assert.Equal([0, 10], files.Select(static file => new Picture(File.ReadAllBytes(file)).BoxOf(Red).Left));
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder, "sub"), "");
        Assert.ThrowsAny<IOException>(() => Write(new AnimatedPng(), "video.png", count: 1));
        Assert.ThrowsAny<IOException>(() => Write(new PngFrames(), "frames", count: 1));
    }

    private byte[] Written(AnimatedPng encoder, int count, double framesPerSecond = 25)
    {
        Write(encoder, "video.png", count, framesPerSecond);
        return File.ReadAllBytes(Path.Combine(_folder, "sub", "video.png"));
    }

    private void Write(IVideoEncoder encoder, string name, int count, double framesPerSecond = 25)
    {
        var bar = new MovingBar();
        using var video = encoder.Begin(Path.Combine(_folder, "sub", name), bar.PictureSize, framesPerSecond);
        for (; bar.Left < 10 * count; bar.Left += 10)
            video.Add(bar);
    }
}
