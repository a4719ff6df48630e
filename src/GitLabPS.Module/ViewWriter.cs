using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace GitLabPS.Module;

/// <summary>
/// Writes the views of the models: the tables that they declare, and lists where PowerShell's own would not do. Other
/// kinds are written by hand.
/// </summary>
internal static class ViewWriter
{
    /// <summary>Where the views are written: beside the assemblies that declare them.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "GitLabPS.Tables.Format.ps1xml");

    public static void Write(ModuleContent content)
    {
        IEnumerable<XElement> views = content.Assemblies.SelectMany(a => a.GetExportedTypes())
            .OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(ViewsOf);
        var configuration = new XElement("Configuration", new XElement("ViewDefinitions", views));
        TextFile.Write(File, new XDocument(configuration).ToString(SaveOptions.DisableFormatting));
    }

    // The first view of a type is the one that shows when nobody asks for another. One of a base would show less in a list.
    private static IEnumerable<XElement> ViewsOf(Type type)
    {
        bool hasList = ListView.IsNeededFor(type);
        if (TableView.For(type) is { } table && (hasList || table.Owner == type)) yield return View(type, table.ToXml());
        if (hasList) yield return View(type, ListView.ToXml(type));
    }

    private static XElement View(Type type, XElement control) => new(
        "View",
        new XElement("Name", type.FullName),
        new XElement("ViewSelectedBy", new XElement("TypeName", type.FullName)),
        control);
}
