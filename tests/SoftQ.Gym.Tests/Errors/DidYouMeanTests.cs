using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Tests.Errors;

public class DidYouMeanTests
{
    [Theory]
    [InlineData("multigaol", "Did you mean 'multigoal'?")]
    [InlineData("MULTIGOAL", "Did you mean 'multigoal'?")]
    [InlineData("something-else-entirely", "Known: multigoal, pendulum.")]
    public void Suggests_the_nearest_name_or_lists_all(string name, string expected) =>
        Assert.Equal(expected, DidYouMean.Suggest(name, ["pendulum", "multigoal"]));

    [Fact]
    public void Says_so_where_there_is_nothing_to_suggest() => Assert.Equal("There are none.", DidYouMean.Suggest("x", []));
}
