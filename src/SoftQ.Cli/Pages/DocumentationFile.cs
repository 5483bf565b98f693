using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SoftQ.Cli.Pages;

/// <summary>The doc comments of an assembly, from the file that the compiler writes beside it; empty where there is no such file.</summary>
internal sealed partial class DocumentationFile
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Reads the file of an assembly.</summary>
    /// <param name="assemblyPath">The assembly's path.</param>
    /// <exception cref="InputException">The file is no XML.</exception>
    public DocumentationFile(string assemblyPath)
    {
        var path = Path.ChangeExtension(assemblyPath, ".xml");
        if (!File.Exists(path))
            return;
        try
        {
            foreach (var member in XDocument.Load(path).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } name && _members.TryAdd(name, member))
                    _order.Add(name);
            }
        }
        catch (XmlException exception)
        {
            throw new InputException($"'{path}' is no documentation file: {exception.Message}");
        }
    }

    /// <summary>Where a member comes in the order of declaration; behind all others where it has no comment.</summary>
    /// <param name="member">The member as the file names it, such as <c>F:Room._temperature</c>; of a method, all before its parameters.</param>
    public int PlaceOf(string member)
    {
        var place = _order.FindIndex(name => IsOf(name, member));
        return place < 0 ? int.MaxValue : place;
    }

    /// <summary>The first element of a member's comment, as Markdown; empty where there is none.</summary>
    /// <param name="member">The member as the file names it; of a method, all before its parameters.</param>
    /// <param name="tag">The element's tag, such as <c>summary</c>.</param>
    /// <param name="name">The element's attribute <c>name</c>, where it has one.</param>
    public string Text(string member, string tag, string? name = null)
    {
        var place = PlaceOf(member);
        if (place == int.MaxValue)
            return "";
        var element = _members[_order[place]].Elements(tag).FirstOrDefault(element => name is null || element.Attribute("name")?.Value == name);
        return element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Markdown)), " ").Trim();
    }

    private static bool IsOf(string name, string member) =>
        name.StartsWith(member, StringComparison.Ordinal) && (name.Length == member.Length || name[member.Length] == '(');

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference => Reference(reference),
        XElement element => string.Concat(element.Nodes().Select(Markdown)) + " ",
        _ => "",
    };

    private static string Reference(XElement reference) => reference.Value.Length > 0
        ? reference.Value
        : $"`{reference.Attributes().FirstOrDefault()?.Value.Split('(')[0].Split('.', ':')[^1]}`";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
