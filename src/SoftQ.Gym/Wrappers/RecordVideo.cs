using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Films episodes: a picture after the reset and after every step. A video begins where a trigger says so, and one that runs then ends. It
/// is named for the episode or the step at which it began, <c>rl-video-episode-8.png</c>, and replaces a file of that name.
/// </summary>
/// <remarks>
/// It is in no <see cref="WrapperTable"/>, since values alone do not make an encoder. Restoring a state ends the video that runs.
/// </remarks>
/// <example><code>
/// using var environment = new RecordVideo(host.Environments.Make("CartPole-v1"), "videos", new AnimatedPng(), episodeTrigger: episode => episode % 100 == 0);
/// </code></example>
public sealed class RecordVideo : Wrapper
{
    private readonly IVideoEncoder _encoder;
    private readonly Func<long, bool>? _episodeTrigger;
    private readonly Func<long, bool>? _stepTrigger;
    private readonly IRenderable _drawn;
    private readonly List<string> _videos = [];
    private IVideo? _video;
    private int _pictures;
    private long _episode = -1;
    private long _step = -1;

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment, which draws itself; disposed with this one.</param>
    /// <param name="folder">Where videos are written.</param>
    /// <param name="encoder">Writes them.</param>
    /// <param name="episodeTrigger">Whether a video begins with an episode, counted from 0; <see cref="CubicSchedule"/> where there is no trigger at all.</param>
    /// <param name="stepTrigger">Whether a video begins after a step, counted from 0 over all episodes.</param>
    /// <param name="videoLength">Pictures in a video, which may go over several episodes; 0 films to the episode's end.</param>
    /// <param name="namePrefix">How the names of videos begin.</param>
    /// <param name="framesPerSecond">Pictures in a second; null takes the environment's own rate.</param>
    /// <exception cref="NotSupportedException">The environment draws nothing.</exception>
    public RecordVideo(
        IEnvironment inner,
        string folder,
        IVideoEncoder encoder,
        Func<long, bool>? episodeTrigger = null,
        Func<long, bool>? stepTrigger = null,
        int videoLength = 0,
        string namePrefix = "rl-video",
        double? framesPerSecond = null)
        : base(inner)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(namePrefix);
        ArgumentOutOfRangeException.ThrowIfNegative(videoLength);
        _drawn = inner.Drawn();
        FramesPerSecond = framesPerSecond ?? _drawn.FramesPerSecond;
        if (!(double.IsFinite(FramesPerSecond) && FramesPerSecond > 0))
            throw new ArgumentOutOfRangeException(nameof(framesPerSecond), framesPerSecond, "A video shows more than 0 pictures a second.");
        (Folder, VideoLength, NamePrefix) = (folder, videoLength, namePrefix);
        _encoder = encoder ?? throw new ArgumentNullException(nameof(encoder));
        _episodeTrigger = episodeTrigger is null && stepTrigger is null ? CubicSchedule : episodeTrigger;
        _stepTrigger = stepTrigger;
    }

    /// <summary>Where videos are written.</summary>
    public string Folder { get; }

    /// <summary>Pictures in a video; 0 films to the episode's end.</summary>
    public int VideoLength { get; }

    /// <summary>How the names of videos begin.</summary>
    public string NamePrefix { get; }

    /// <summary>Pictures in a second.</summary>
    public double FramesPerSecond { get; }

    /// <summary>The paths of the videos that are begun, the oldest first.</summary>
    public IReadOnlyList<string> Videos => _videos;

    /// <summary>Whether a video runs.</summary>
    public bool IsRecording => _video is not null;

    /// <summary>Gymnasium's schedule: episodes 0, 1, 8, 27 and so on by cubes up to 729, then every thousandth.</summary>
    /// <param name="episode">The episode, counted from 0.</param>
    public static bool CubicSchedule(long episode)
    {
        if (episode >= 1000)
            return episode % 1000 == 0;
        var root = (long)Math.Round(Math.Cbrt(episode));
        return root * root * root == episode;
    }

    /// <inheritdoc/>
    public override void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        Inner.Reset(seed, observation, options);
        _episode++;
        if (VideoLength == 0)
            Finish();
        if (_episodeTrigger?.Invoke(_episode) == true)
            Begin($"{NamePrefix}-episode-{_episode}");
        Film();
    }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        var outcome = Inner.Step(action, observation);
        _step++;
        if (_stepTrigger?.Invoke(_step) == true)
            Begin($"{NamePrefix}-step-{_step}");
        Film();
        if (outcome.Done && VideoLength == 0)
            Finish();
        return outcome;
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer)
    {
        writer.Write("episode", _episode);
        writer.Write("step", _step);
    }

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader)
    {
        Finish();
        _episode = reader.Read<long>("episode");
        _step = reader.Read<long>("step");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Finish();
        base.Dispose(disposing);
    }

    private void Begin(string name)
    {
        Finish();
        var path = Path.Combine(Folder, name + _encoder.Extension);
        _video = _encoder.Begin(path, _drawn.PictureSize, FramesPerSecond);
        _pictures = 0;
        _videos.Add(path);
    }

    private void Film()
    {
        if (_video is null)
            return;
        _video.Add(_drawn);
        if (++_pictures == VideoLength)
            Finish();
    }

    private void Finish()
    {
        _video?.Dispose();
        _video = null;
    }
}
