using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace GitLabPS.Module;

/// <summary>Writes the table views that models declare. Other kinds of views are written by hand.</summary>
internal static class ViewWriter
{
    private const int MostColumns = 5;
    private const int TimeWidth = 16;

    /// <summary>Where the views are written: beside the assemblies that declare them.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "GitLabPS.Tables.Format.ps1xml");

    public static void Write(ModuleContent content)
    {
        IEnumerable<XElement> views =
            from type in content.Assemblies.SelectMany(a => a.GetExportedTypes())
            let table = type.GetCustomAttribute<TableViewAttribute>()
            where table is not null
            orderby type.FullName
            select View(type, table.Columns.Select(column => new Column(type, column)).ToList());
        TextFile.Write(File, new XDocument(new XElement("Configuration", new XElement("ViewDefinitions", views))).ToString(SaveOptions.DisableFormatting));
    }

    private static XElement View(Type type, List<Column> columns)
    {
        if (columns.Count > MostColumns) throw new BuildException([$"{type.FullName} has a table of {columns.Count} columns; {MostColumns} fit on a screen."]);
        return new XElement(
            "View",
            new XElement("Name", type.FullName),
            new XElement("ViewSelectedBy", new XElement("TypeName", type.FullName)),
            new XElement(
                "TableControl",
                new XElement("TableHeaders", columns.Select(c => c.Header)),
                new XElement("TableRowEntries", new XElement("TableRowEntry", new XElement("TableColumnItems", columns.Select(c => c.Item))))));
    }

    private sealed class Column
    {
        private readonly string name;
        private readonly Type type;
        private readonly int? width;

        public Column(Type owner, string column)
        {
            string[] parts = column.Split(':');
            name = parts[0];
            PropertyInfo property = owner.GetProperty(name) ?? throw new BuildException([$"{owner.FullName} has a column '{name}' in its table, and no such property."]);
            type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            width = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : OwnWidth is { } own ? Math.Max(own, name.Length) : null;
        }

        public XElement Header => new(
            "TableColumnHeader",
            width is { } known ? new XElement("Width", known) : null,
            IsNumber ? new XElement("Alignment", "Right") : null);

        public XElement Item => new(
            "TableColumnItem",
            new XElement("PropertyName", name),
            type == typeof(DateTimeOffset) ? new XElement("FormatString", width >= TimeWidth ? "{0:yyyy-MM-dd HH:mm}" : "{0:yyyy-MM-dd}") : null);

        private bool IsNumber => type == typeof(long) || type == typeof(int) || type == typeof(double);

        private int? OwnWidth => IsNumber ? 9 : type == typeof(DateTimeOffset) ? 10 : type == typeof(bool) ? 5 : null;
    }
}
