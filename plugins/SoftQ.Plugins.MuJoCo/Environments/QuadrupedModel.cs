using System.Globalization;
using System.Xml.Linq;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>The quadruped's model: Ant's body with rllab's time step, between walls.</summary>
internal static class QuadrupedModel
{
    /// <summary>The model as MJCF.</summary>
    /// <param name="timeStep">Seconds that one step of the engine takes.</param>
    /// <param name="walls">The walls.</param>
    /// <param name="wallHeight">Their height in m.</param>
    public static string Build(double timeStep, IEnumerable<Wall> walls, double wallHeight)
    {
        var document = XDocument.Parse(EmbeddedModels.Read("ant.xml"));
        var root = document.Root!;
        root.SetAttributeValue("model", "quadruped");
        root.Element("option")!.SetAttributeValue("timestep", Text(timeStep));
        foreach (var wall in walls)
        {
            root.Element("worldbody")!.Add(new XElement(
                "geom",
                new XAttribute("class", "wall"),
                new XAttribute("pos", Text((wall.West + wall.East) / 2, (wall.South + wall.North) / 2, wallHeight / 2)),
                new XAttribute("size", Text((wall.East - wall.West) / 2, (wall.North - wall.South) / 2, wallHeight / 2))));
        }
        return document.ToString();
    }

    private static string Text(params double[] numbers) => string.Join(' ', numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)));
}
