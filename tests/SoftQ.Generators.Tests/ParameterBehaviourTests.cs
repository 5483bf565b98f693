using System.Reflection;
using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Generators.Tests;

/// <summary>Makes plugins and parameter sets from values, and reads what is described of them.</summary>
public sealed class ParameterBehaviourTests
{
    private static readonly Assembly Nested = Shape.Run("NestedParameters").Load();

    [Fact]
    public void A_nested_record_is_described_under_the_name_of_its_parameter_as_its_initialiser_sets_it()
    {
        var described = Nested.GetCustomAttributes<PluginParameterAttribute>().ToDictionary(static parameter => parameter.Name);
        Assert.Equal(
            [
                "label", "level", "limit", "mode", "name", "optimizer.decay.every", "optimizer.decay.pauses", "optimizer.learningRate",
                "optimizer.schedule", "seeds", "shift", "wait", "width",
            ],
            described.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("\"linear\"", described["optimizer.schedule"].Default);
        Assert.Equal(["constant", "linear"], described["optimizer.schedule"].AllowedValues!);
        Assert.Equal("\"00:01:30\"", described["optimizer.decay.every"].Default);
        Assert.Equal((1, 3600), (described["optimizer.decay.every"].Minimum, described["optimizer.decay.every"].Maximum));
        Assert.Equal("Step size", described["optimizer.learningRate"].Description);
    }

    [Fact]
    public void A_required_parameter_has_no_default_and_a_nullable_one_null()
    {
        var described = Nested.GetCustomAttributes<PluginParameterAttribute>().ToDictionary(static parameter => parameter.Name);
        Assert.Null(described["name"].Default);
        Assert.All(["limit", "label", "seeds"], name => Assert.Equal(("null", true), (described[name].Default, described[name].IsNullable)));
        Assert.Equal(("7", true), (described["level"].Default, described["level"].IsNullable));
    }

    [Fact]
    public void A_range_is_what_the_attribute_and_the_type_leave()
    {
        var described = Nested.GetCustomAttributes<PluginParameterAttribute>().ToDictionary(static parameter => parameter.Name);
        Assert.Equal((-3, sbyte.MaxValue), (described["shift"].Minimum, described["shift"].Maximum));
        Assert.Equal((0, byte.MaxValue), (described["level"].Minimum, described["level"].Maximum));
        Assert.Equal((0, double.PositiveInfinity), (described["optimizer.learningRate"].Minimum, described["optimizer.learningRate"].Maximum));
    }

    [Fact]
    public void Defaults_reach_the_plugin()
    {
        dynamic kernel = Make(("name", "x"));
        Assert.Equal(2.0, (double)kernel.Width);
        Assert.Equal(-1, (sbyte)kernel.Shift);
        Assert.Null((int?)kernel.Limit);
        Assert.Null((long[]?)kernel.Seeds);
        Assert.Equal((byte)7, (byte)kernel.Level);
        Assert.Equal(TimeSpan.FromSeconds(1), (TimeSpan)kernel.Wait);
        Assert.Equal("Linear", ((object)kernel.Optimizer.Schedule).ToString());
        Assert.Equal(TimeSpan.FromSeconds(90), (TimeSpan)kernel.Optimizer.Decay.Every);
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromDays(2)], (TimeSpan[])kernel.Optimizer.Decay.Pauses);
    }

    [Fact]
    public void Given_values_reach_the_plugin()
    {
        dynamic kernel = Make(
            ("name", "x"),
            ("limit", 4L),
            ("seeds", new[] { 1L, 2L }),
            ("optimizer.learningRate", 0.5),
            ("optimizer.decay.every", TimeSpan.FromSeconds(2)));
        Assert.Equal(4, (int?)kernel.Limit);
        Assert.Equal([1L, 2L], (long[])kernel.Seeds);
        Assert.Equal(0.5f, (float)kernel.Optimizer.LearningRate);
        Assert.Equal(TimeSpan.FromSeconds(2), (TimeSpan)kernel.Optimizer.Decay.Every);
    }

    [Fact]
    public void A_parameter_set_describes_what_the_manifest_would()
    {
        var set = Nested.GetType("Shapes.OptimizerOptions")!;
        var described = (IReadOnlyList<ParameterDescription>)set.GetProperty("Descriptions")!.GetValue(null)!;
        Assert.Equal(["learningRate", "schedule", "decay.every", "decay.pauses"], described.Select(static parameter => parameter.Name));
        Assert.Equal("\"constant\"", described[1].Default);
        Assert.Equal(["\"00:01:30\"", "[\"00:00:00\", \"2.00:00:00\"]"], described.Skip(2).Select(static parameter => parameter.Default));
    }

    [Fact]
    public void Plugins_and_parameter_sets_derive_from_others()
    {
        var labels = new Dictionary<string, object?> { ["a"] = null };
        var catalog = new Catalog(Shape.Run("DerivedPlugins").Load(), (typeof(IReadOnlyDictionary<string, object?>), labels), (typeof(TorchSharp.torch.Device), null!));
        dynamic plain = catalog.Kernels["plain"](catalog, catalog.Values("plain"));
        dynamic wide = catalog.Kernels["wide"](catalog, catalog.Values("wide"));
        Assert.Equal("1 ", (string)wide.Label);
        Assert.Equal(((object)plain.Speed).ToString(), ((object)wide.Options.Speed).ToString());
        Assert.Equal(4, (int)wide.Options.Depth);
    }

    private static IKernel Make(params (string Name, object Value)[] given)
    {
        var catalog = new Catalog(Nested);
        return catalog.Kernels["nested"](catalog, catalog.Values("nested", given));
    }
}
