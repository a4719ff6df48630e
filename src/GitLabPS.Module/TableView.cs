using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace GitLabPS.Module;

/// <summary>
/// The table that a model declares. Its numbers and dates are whole on any screen of 80 columns; what is left belongs
/// to the texts, which share it and end in an ellipsis where it is too little.
/// </summary>
internal sealed class TableView
{
    private const int MostColumns = 5;
    private const int NarrowScreen = 80;
    private const int ShortestText = 10;

    private readonly List<Column> columns;
    private readonly int textWidth;

    private TableView(Type owner, IReadOnlyList<string> declared)
    {
        Owner = owner;
        columns = declared.Select(column => new Column(owner, column)).ToList();
        string table = $"The table of {owner.FullName}";
        if (columns.Count > MostColumns) throw new BuildException([$"{table} has {columns.Count} columns; {MostColumns} fit on a screen."]);
        int left = NarrowScreen - columns.Sum(c => c.Width ?? 0) - (columns.Count - 1);
        int texts = columns.Count(c => c.Width is null);
        textWidth = texts == 0 ? left : left / texts;
        if (texts == 0 ? left < 0 : textWidth < ShortestText)
        {
            string problem = $"{table} leaves {textWidth} of {NarrowScreen} columns to a text, which needs {ShortestText}";
            throw new BuildException([problem + ". Take a column out."]);
        }
    }

    /// <summary>The model that declares it.</summary>
    public Type Owner { get; }

    /// <summary>The properties that it shows.</summary>
    public IEnumerable<string> Names => columns.Select(c => c.Name);

    /// <summary>The table of a type, its own or that of a base; null when there is none.</summary>
    public static TableView? For(Type type)
    {
        for (Type? owner = type; owner is not null; owner = owner.BaseType)
        {
            if (owner.GetCustomAttribute<TableViewAttribute>() is { } table) return new TableView(owner, table.Columns);
        }

        return null;
    }

    // Where the first column has no width, PowerShell fits all columns to the first rows, and cuts what comes later.
    public XElement ToXml() => new(
        "TableControl",
        new XElement("TableHeaders", columns.Select((c, i) => c.Header(c.Width ?? (i == 0 ? textWidth : null)))),
        new XElement("TableRowEntries", new XElement("TableRowEntry", new XElement("TableColumnItems", columns.Select(c => c.Item)))));

    private sealed class Column
    {
        private readonly ValueLook look;

        public Column(Type owner, string column)
        {
            string[] parts = column.Split(':');
            Name = parts[0];
            PropertyInfo property = owner.GetProperty(Name)
                ?? throw new BuildException([$"{owner.FullName} has a column '{Name}' in its table, and no such property."]);
            string? detail = parts.Length > 1 ? parts[1] : null;
            look = ValueLook.Of(property.PropertyType, withTime: detail == "Time");
            int? width = look.Width ?? (detail is null ? null : int.Parse(detail, CultureInfo.InvariantCulture));
            Width = width is { } known ? Math.Max(known, Name.Length) : null;
        }

        public string Name { get; }

        /// <summary>Null for a text that takes a share of what is left.</summary>
        public int? Width { get; }

        public XElement Item => new(
            "TableColumnItem",
            new XElement("PropertyName", Name),
            look.Format == "{0}" ? null : new XElement("FormatString", look.Format));

        public XElement Header(int? width) => new(
            "TableColumnHeader",
            width is null ? null : new XElement("Width", width),
            look.IsNumber ? new XElement("Alignment", "Right") : null);
    }
}
