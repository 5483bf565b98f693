using Spectre.Console;

namespace SoftQ.Cli.Output;

/// <summary>Tables that read well on a terminal and paste as Markdown.</summary>
internal static class Tables
{
    private const int WidthOfFiles = 400;

    /// <summary>An empty table.</summary>
    /// <param name="columns">The columns' heads.</param>
    public static Table New(params IEnumerable<string> columns)
    {
        var table = new Table().Border(TableBorder.Markdown);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)).NoWrap());
        return table;
    }

    /// <summary>Adds a row of plain text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">The row.</param>
    public static void AddRow(Table table, params IEnumerable<string> cells) => table.AddRow([.. cells.Select(Markup.Escape)]);

    /// <summary>Writes a table to the standard output; no line is cut where that is no terminal.</summary>
    /// <param name="table">The table.</param>
    public static void Write(Table table)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = WidthOfFiles;
        AnsiConsole.Write(table);
    }
}
