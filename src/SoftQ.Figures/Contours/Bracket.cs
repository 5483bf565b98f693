namespace SoftQ.Figures.Contours;

/// <summary>A place between two nodes of an axis.</summary>
/// <param name="Node">The node before it.</param>
/// <param name="Fraction">How far it is on the way to the next node, in [0, 1].</param>
internal readonly record struct Bracket(int Node, double Fraction)
{
    /// <summary>Finds a coordinate on an axis; one outside is moved to the nearest end.</summary>
    public static Bracket Of(double coordinate, double[] nodes)
    {
        var found = Array.BinarySearch(nodes, coordinate);
        var node = Math.Clamp(found >= 0 ? found : ~found - 1, 0, nodes.Length - 2);
        return new Bracket(node, Math.Clamp((coordinate - nodes[node]) / (nodes[node + 1] - nodes[node]), 0, 1));
    }
}
