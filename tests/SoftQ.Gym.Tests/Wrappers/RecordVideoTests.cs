using SoftQ.Gym.Environments;
using SoftQ.Gym.State;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Tests.Rendering;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class RecordVideoTests
{
    private readonly VideoLog _log = new();

    [Fact]
    public void An_episode_is_filmed_from_its_reset_to_its_last_step()
    {
        using var environment = Recorded(static episode => episode == 1);
        Play(environment, episodes: 3);
        var video = Assert.Single(_log.Videos);
        Assert.Equal(Path.Combine("films", "rl-video-episode-1.log"), video.Path);
        Assert.Equal(["⡇", "⢸", " ⡇", " ⢸"], video.Pictures);
        Assert.True(video.IsFinished);
        Assert.Equal([video.Path], environment.Videos);
    }

    [Fact]
    public void A_video_has_the_environments_size_and_rate_unless_another_rate_is_asked_for()
    {
        using var environment = Recorded(static _ => true);
        using var slower = Recorded(static _ => true, framesPerSecond: 2.5);
        environment.Reset();
        slower.Reset();
        Assert.Equal([((8, 4), 20.0), ((8, 4), 2.5)], _log.Videos.Select(static video => (video.PictureSize, video.FramesPerSecond)));
    }

    [Fact]
    public void A_video_of_a_given_length_has_that_many_pictures_over_the_ends_of_episodes()
    {
        using var environment = Recorded(static episode => episode == 0, videoLength: 6);
        Play(environment, episodes: 3);
        var video = Assert.Single(_log.Videos);
        Assert.Equal(["⡇", "⢸", " ⡇", " ⢸", "⡇", "⢸"], video.Pictures);
        Assert.True(video.IsFinished);
    }

    [Fact]
    public void A_step_trigger_counts_steps_over_all_episodes_and_films_to_the_episodes_end()
    {
        using var environment = Recorded(episodeTrigger: null, stepTrigger: static step => step == 4);
        Play(environment, episodes: 3);
        var video = Assert.Single(_log.Videos);
        Assert.Equal(Path.Combine("films", "rl-video-step-4.log"), video.Path);
        Assert.Equal([" ⡇", " ⢸"], video.Pictures);
    }

    [Fact]
    public void A_video_that_begins_ends_the_one_that_runs()
    {
        using var environment = Recorded(static episode => episode == 0, stepTrigger: static step => step == 1, videoLength: 100);
        environment.Reset();
        environment.Step(0f);
        environment.Step(0f);
        Assert.Equal([2, 1], _log.Videos.Select(static video => video.Pictures.Count));
        Assert.Equal([true, false], _log.Videos.Select(static video => video.IsFinished));
    }

    [Fact]
    public void A_reset_before_the_end_finishes_the_video_and_so_does_the_wrappers_end()
    {
        var environment = Recorded(static _ => true);
        environment.Reset();
        environment.Step(0f);
        environment.Reset();
        Assert.Equal([true, false], _log.Videos.Select(static video => video.IsFinished));
        environment.Dispose();
        Assert.All(_log.Videos, static video => Assert.True(video.IsFinished));
    }

    [Fact]
    public void Without_a_trigger_episodes_are_filmed_by_Gymnasiums_schedule()
    {
        using var environment = Recorded(episodeTrigger: null);
        Play(environment, episodes: 30);
        Assert.Equal([0, 1, 8, 27], _log.Videos.Select(static video => int.Parse(video.Path.Split('-', '.')[^2], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([729, 1000, 2000], new long[] { 728, 729, 730, 1000, 1331, 2000 }.Where(RecordVideo.CubicSchedule));
    }

    [Fact]
    public void Counts_go_on_in_a_restored_state_and_the_video_that_runs_ends()
    {
        using var environment = Recorded(static _ => true);
        Play(environment, episodes: 5);
        using var memory = new MemoryStream();
        environment.State!.Capture(new StateWriter(memory));
        environment.Reset();
        memory.Position = 0;
        environment.State!.Restore(new StateReader(memory));
        Assert.False(environment.IsRecording);
        environment.Reset();
        Assert.EndsWith("episode-5.log", environment.Videos[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_that_draws_nothing_is_refused()
    {
        using var environment = new CountingEnvironment();
        Assert.Throws<NotSupportedException>(() => new RecordVideo(environment, "films", _log));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, 0.0)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_length_or_rate_that_is_none_is_refused(int videoLength, double? framesPerSecond) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Recorded(episodeTrigger: null, videoLength: videoLength, framesPerSecond: framesPerSecond));

    private RecordVideo Recorded(
        Func<long, bool>? episodeTrigger, Func<long, bool>? stepTrigger = null, int videoLength = 0, double? framesPerSecond = null) =>
        new(new DrawnEnvironment(terminatesAt: 3), "films", _log, episodeTrigger, stepTrigger, videoLength, framesPerSecond: framesPerSecond);

    private static void Play(RecordVideo environment, int episodes)
    {
        for (var episode = 0; episode < episodes; episode++)
        {
            environment.Reset();
            while (!environment.Step(0f).Terminated)
                continue;
        }
    }
}
