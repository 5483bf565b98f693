using System.Globalization;
using System.Numerics;
using System.Reflection;
using SoftQ.Gym.Spaces;

namespace SoftQ.Cli.Pages;

/// <summary>The parts of an observation: which elements they are, their bounds and meanings.</summary>
internal static class ObservationTable
{
    /// <summary>The rows, a cell for each of: elements, part, low, high, meaning. None where the members do not make up the space.</summary>
    /// <param name="members">The environment's members.</param>
    /// <param name="space">The space of its observations.</param>
    public static IReadOnlyList<string[]> Rows(AuthoredMembers members, Space space)
    {
        var parts = members.With<ObservationAttribute>().Select(static member => (Member: member, Size: SizeOf(member))).ToArray();
        if (space is not Box box || parts.Sum(static part => part.Size) != box.FlatSize)
            return [];
        var rows = new List<string[]>();
        var start = 0;
        foreach (var (member, size) in parts)
        {
            var elements = size == 1 ? $"{start}" : $"{start} to {start + size - 1}";
            rows.Add([elements, $"`{AuthoredMembers.CamelCase(member)}`", Bounds(box.Low.Slice(start, size)), Bounds(box.High.Slice(start, size)), members.Text(member, "summary")]);
            start += size;
        }
        return rows;
    }

    // As ObservationAttribute says.
    private static int SizeOf(MemberInfo member)
    {
        var type = member switch
        {
            FieldInfo field => field.FieldType,
            PropertyInfo property => property.PropertyType,
            _ => ((MethodInfo)member).ReturnType,
        };
        return member.GetCustomAttribute<ObservationAttribute>()!.Size is > 0 and var size ? size
            : type.IsEnum ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Length
            : type == typeof(Vector2) ? 2
            : type == typeof(Vector3) ? 3
            : type == typeof(Vector4) || type == typeof(Quaternion) ? 4
            : 1;
    }

    private static string Bounds(ReadOnlySpan<float> bounds) =>
        string.Join(", ", (bounds.ContainsAnyExcept(bounds[0]) ? bounds : bounds[..1]).ToArray().Select(static bound => bound switch
        {
            float.PositiveInfinity => "∞",
            float.NegativeInfinity => "-∞",
            _ => bound.ToString(CultureInfo.InvariantCulture),
        }));
}
