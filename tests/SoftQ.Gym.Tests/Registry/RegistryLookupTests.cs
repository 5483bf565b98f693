using SoftQ.Gym.Environments;
using SoftQ.Gym.Registry;
using SoftQ.Gym.Tests.Environments;

namespace SoftQ.Gym.Tests.Registry;

/// <summary>Which environment an id means, and what is said where it means none.</summary>
public class RegistryLookupTests
{
    private readonly List<string> _warnings = [];
    private readonly EnvironmentRegistry _registry;

    public RegistryLookupTests()
    {
        _registry = new EnvironmentRegistry { Warn = _warnings.Add };
        foreach (var id in new[] { "Pole-v1", "Pole-v2", "Pole-v10", "Arm", "lab/Maze-v3", "lab/Pole-v0" })
            _registry.Register(new EnvironmentSpec(id), static () => new CountingEnvironment());
    }

    [Theory]
    [InlineData("Pole-v1", null, "Pole", 1)]
    [InlineData("lab/Maze-v3", "lab", "Maze", 3)]
    [InlineData("Arm", null, "Arm", null)]
    [InlineData("Odd-name.v2-v-v007", null, "Odd-name.v2-v", 7)]
    [InlineData("python:Pendulum-v1", null, "python:Pendulum", 1)]
    public void An_id_has_a_namespace_a_name_and_a_version(string id, string? family, string name, int? version) =>
        Assert.Equal(new EnvironmentId(family, name, version), EnvironmentId.Parse(id));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a/b/c-v1")]
    [InlineData("/Pole-v1")]
    [InlineData("Pole-v1\n")]
    public void What_is_no_id_is_refused(string id)
    {
        Assert.Throws<FormatException>(() => EnvironmentId.Parse(id));
        Assert.Throws<FormatException>(() => _registry.Make(id));
        Assert.Throws<FormatException>(() => _registry.Register(new EnvironmentSpec(id), static () => new CountingEnvironment()));
    }

    [Theory]
    [InlineData("Pole-v10", "Pole-v10")]
    [InlineData("Arm", "Arm")]
    [InlineData("lab/Pole-v0", "lab/Pole-v0")]
    public void An_exact_id_is_found_without_a_warning(string id, string found)
    {
        Assert.Equal(found, _registry.Spec(id).Id);
        Assert.Empty(_warnings);
    }

    [Theory]
    [InlineData("Pole", "Pole-v10", "'Pole' names no version; Pole-v10 is made, the newest.")]
    [InlineData("lab/Maze", "lab/Maze-v3", "'lab/Maze' names no version; lab/Maze-v3 is made, the newest.")]
    [InlineData("Pole-v2", "Pole-v2", "The environment Pole-v2 is out of date. Consider Pole-v10.")]
    public void An_id_that_is_not_the_best_one_is_found_with_a_warning(string id, string found, string warning)
    {
        Assert.Equal(found, _registry.Spec(id).Id);
        Assert.Equal([warning], _warnings);
    }

    [Theory]
    [InlineData("lub/Maze-v3", MissingPart.Namespace, "There is no namespace 'lub' of environments. Did you mean 'lab'?")]
    [InlineData("Pale-v1", MissingPart.Name, "There is no environment 'Pale-v1'. Did you mean 'Pole-v1'?")]
    [InlineData("Maze-v3", MissingPart.Name, "There is no environment 'Maze-v3'. Did you mean 'lab/Maze-v3'?")]
    [InlineData("arm", MissingPart.Name, "There is no environment 'arm'. Did you mean 'Arm'?")]
    [InlineData("Zeppelin", MissingPart.Name, "There is no environment 'Zeppelin'. Known: Arm, Pole-v1, Pole-v10, Pole-v2, lab/Maze-v3, lab/Pole-v0.")]
    [InlineData("Pole-v11", MissingPart.Version, "There is no version 11 of 'Pole'. Known: Pole-v1, Pole-v2, Pole-v10.")]
    [InlineData("Pole-v0", MissingPart.OldVersion, "'Pole-v0' is an old version that is no longer there. Use Pole-v10.")]
    [InlineData("Arm-v1", MissingPart.Version, "There is no version 1 of 'Arm'. Known: Arm.")]
    public void An_id_that_is_not_there_is_told_with_the_nearest(string id, MissingPart part, string message)
    {
        var exception = Assert.Throws<UnregisteredEnvironmentException>(() => _registry.Make(id));
        Assert.Equal((part, message), (exception.Part, exception.Message));
    }

    [Theory]
    [InlineData("Pole-v1", "somebody registers 'Pole-v1', which the application has registered before.")]
    [InlineData("Pole", "somebody registers 'Pole' beside 'Pole-v1' of the application.")]
    [InlineData("Arm-v0", "somebody registers 'Arm-v0' beside 'Arm' of the application.")]
    public void An_id_that_is_taken_is_refused_with_both_owners(string id, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => _registry.Register(new EnvironmentSpec(id), static () => new CountingEnvironment(), "somebody")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_is_taken_out_is_not_there_any_more()
    {
        Assert.True(_registry.Unregister("Arm"));
        Assert.False(_registry.Unregister("Arm"));
        Assert.Equal(["Pole-v1", "Pole-v2", "Pole-v10", "lab/Maze-v3", "lab/Pole-v0"], _registry.Specs.Select(static spec => spec.Id));
    }
}
