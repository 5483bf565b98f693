using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Replay;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Replay;

public class ReplayBufferTests
{
    [Fact]
    public void Sampled_rows_are_whole_transitions()
    {
        var replay = Filled(capacity: 10, count: 10);
        using var batch = new TransitionBatch(64, 2, 1, CPU);
        replay.Sample(batch, new RandomStream(0));
        var (observations, actions, next) = (batch.Observations.data<float>().ToArray(), batch.Actions.data<float>().ToArray(), batch.NextObservations.data<float>().ToArray());
        var (rewards, continues) = (batch.Rewards.data<float>().ToArray(), batch.Continues.data<float>().ToArray());
        for (var i = 0; i < 64; i++)
        {
            var k = actions[i];
            Assert.Equal([k, -k, k + 1, -k, 10 * k, k % 2], [observations[2 * i], observations[(2 * i) + 1], next[2 * i], next[(2 * i) + 1], rewards[i], continues[i]]);
        }
        Assert.Equal(10, actions.Distinct().Count());
    }

    [Fact]
    public void The_oldest_transitions_give_way_to_the_newest()
    {
        var replay = Filled(capacity: 4, count: 6);
        using var batch = new TransitionBatch(200, 2, 1, CPU);
        replay.Sample(batch, new RandomStream(0));
        Assert.Equal(4, replay.Count);
        Assert.Equal([2f, 3, 4, 5], batch.Actions.data<float>().ToArray().Distinct().Order());
    }

    [Fact]
    public void A_restored_memory_samples_and_overwrites_alike()
    {
        var replay = Filled(capacity: 4, count: 6);
        var restored = new ReplayBuffer(4, 2, 1);
        restored.Added = replay.Added;
        foreach (var (first, count) in new[] { (2L, 2), (4L, 2) })
        {
            using var memory = new MemoryStream();
            replay.Capture(new StateWriter(memory), first, count);
            memory.Position = 0;
            restored.Restore(new StateReader(memory), first, count);
        }
        foreach (var each in new[] { replay, restored })
            each.Add([9, 9], [9], 9, [9, 9], false);
        Assert.Equal(Actions(replay), Actions(restored));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    [InlineData(5, 2)]
    public void Transitions_that_are_gone_or_not_there_yet_or_not_in_one_piece_are_not_captured(long first, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Filled(capacity: 4, count: 6).Capture(new StateWriter(Stream.Null), first, count));

    [Fact]
    public void A_return_of_several_steps_goes_to_the_end_of_the_episode_or_of_the_memory_at_most()
    {
        var replay = new ReplayBuffer(10, 1, 1, returnSteps: 3, discount: 0.5);
        // Episodes of steps 0 to 3, terminated; 4 to 5, cut off; and 6 to 7, under way.
        for (var k = 0; k < 8; k++)
            replay.Add([k], [k], 8 << k, [k + 0.5f], terminated: k == 3, truncated: k == 5);

        var returns = ByAction(replay);

        Assert.Equal((8 + 8 + 8, 0.25f, 2.5f), returns[0]);
        Assert.Equal((16 + 16 + 16, 0, 3.5f), returns[1]);
        Assert.Equal((32 + 32, 0, 3.5f), returns[2]);
        Assert.Equal((64, 0, 3.5f), returns[3]);
        Assert.Equal((128 + 128, 0.5f, 5.5f), returns[4]);
        Assert.Equal((256, 1, 5.5f), returns[5]);
        Assert.Equal((512 + 512, 0.5f, 7.5f), returns[6]);
        Assert.Equal((1024, 1, 7.5f), returns[7]);
    }

    [Fact]
    public void A_return_runs_over_the_seam_of_the_ring_and_not_into_the_oldest_step()
    {
        var replay = new ReplayBuffer(4, 1, 1, returnSteps: 3, discount: 0.5);
        for (var k = 0; k < 6; k++)
            replay.Add([k], [k], 8 << k, [k + 0.5f], terminated: false);

        var returns = ByAction(replay);

        Assert.Equal([2f, 3, 4, 5], returns.Keys.Order());
        Assert.Equal((32 + 32 + 32, 0.25f, 4.5f), returns[2]);
        Assert.Equal((64 + 64 + 64, 0.25f, 5.5f), returns[3]);
        Assert.Equal((128 + 128, 0.5f, 5.5f), returns[4]);
        Assert.Equal((256, 1, 5.5f), returns[5]);
    }

    [Fact]
    public void Adding_allocates_nothing()
    {
        var replay = Filled(capacity: 10, count: 1);
        float[] observation = [1, 2], action = [3];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            replay.Add(observation, action, 1, observation, false);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void An_empty_memory_says_so() =>
        Assert.Throws<InvalidOperationException>(() => new ReplayBuffer(4, 2, 1).Sample(new TransitionBatch(1, 2, 1, CPU), new RandomStream(0)));

    private static Dictionary<float, (float Return, float Continues, float Next)> ByAction(ReplayBuffer replay)
    {
        using var batch = new TransitionBatch(300, 1, 1, CPU);
        replay.Sample(batch, new RandomStream(0));
        var (actions, rewards) = (batch.Actions.data<float>().ToArray(), batch.Rewards.data<float>().ToArray());
        var (continues, next) = (batch.Continues.data<float>().ToArray(), batch.NextObservations.data<float>().ToArray());
        return Enumerable.Range(0, batch.Count).Select(i => (actions[i], (rewards[i], continues[i], next[i]))).Distinct().ToDictionary();
    }

    private static float[] Actions(ReplayBuffer replay)
    {
        using var batch = new TransitionBatch(50, 2, 1, CPU);
        replay.Sample(batch, new RandomStream(3));
        return batch.Actions.data<float>().ToArray();
    }

    private static ReplayBuffer Filled(int capacity, int count)
    {
        var replay = new ReplayBuffer(capacity, 2, 1);
        for (var k = 0; k < count; k++)
            replay.Add([k, -k], [k], 10 * k, [k + 1, -k], terminated: k % 2 == 0);
        return replay;
    }
}
