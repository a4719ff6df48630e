using System;
using System.Collections.Generic;
using System.Linq;

namespace GitLabPS.Benchmarks;

/// <summary>A table in Markdown that is as easy to read on a console: its columns are aligned.</summary>
internal sealed class MarkdownTable(string title, IReadOnlyList<string> rows)
{
    private readonly List<string[]> columns = [[title, .. rows.Select(row => row.Replace("|", "\\|", StringComparison.Ordinal))]];

    /// <summary>Adds a column of figures, unless it has nothing to say.</summary>
    public void Add(string header, IEnumerable<string> cells)
    {
        string[] column = [header, .. cells];
        if (column.Skip(1).Any(cell => cell.Length > 0))
            columns.Add(column);
    }

    public override string ToString()
    {
        var widths = columns.ConvertAll(column => column.Max(cell => cell.Length));
        var rule = widths.Select((width, i) => i == 0 ? new string('-', width) : new string('-', width - 1) + ':');
        var lines = Enumerable.Range(0, rows.Count + 1)
            .Select(row => columns.Select((column, i) => i == 0 ? column[row].PadRight(widths[i]) : column[row].PadLeft(widths[i])))
            .ToList();
        lines.Insert(1, rule);
        return string.Join(Environment.NewLine, lines.Select(cells => $"| {string.Join(" | ", cells)} |"));
    }
}
