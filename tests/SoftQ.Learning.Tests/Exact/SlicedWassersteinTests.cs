using SoftQ.Gym;
using SoftQ.Learning.Exact;

namespace SoftQ.Learning.Tests.Exact;

public class SlicedWassersteinTests
{
    [Fact]
    public void On_a_line_it_is_the_distance_of_the_sorted_points()
    {
        var slices = new SlicedWasserstein(1, new RandomStream(0));
        // Sorted: 0, 1, 4 and 1, 2, 8.
        var distance = SlicedWasserstein.Distance(slices.Project([4, 0, 1]), slices.Project([2, 8, 1]));
        Assert.Equal(Math.Sqrt((1 + 1 + 16) / 3.0), distance, 1e-6);
    }

    [Fact]
    public void A_shift_has_the_mean_length_of_its_projections()
    {
        var random = new RandomStream(1);
        var points = new float[2000];
        random.FillNormal(points);
        float[] shifted = [.. points.Select(static (place, i) => place + (i % 2 == 0 ? 3 : 4))];
        var slices = new SlicedWasserstein(2, random);
        // The mean square of a unit direction's projection in the plane is a half; 16 directions come near it.
        Assert.Equal(5 / Math.Sqrt(2), SlicedWasserstein.Distance(slices.Project(points), slices.Project(shifted)), 0.8);
        Assert.Equal(0, SlicedWasserstein.Distance(slices.Project(points), slices.Project(points)));
    }
}
