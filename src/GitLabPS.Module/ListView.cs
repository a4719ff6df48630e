using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Security;
using System.Xml.Linq;

namespace GitLabPS.Module;

/// <summary>
/// The list of all properties of a model. PowerShell makes one by itself; it shows a day with a time, a secret by the
/// name of its type, and what a model inherits after what is its own. Only models of which one of these holds have a
/// list here: each costs time when the module is imported.
/// </summary>
internal static class ListView
{
    public static bool IsNeededFor(Type type) =>
        typeof(GitLabObject).IsAssignableFrom(type) && !type.IsAbstract
        && (type.GetProperties().Any(p => IsDay(p) || IsSecret(p)) || (type.GetProperty("Id") is { } id && Origin(id) != type));

    public static XElement ToXml(Type type) => new(
        "ListControl",
        new XElement("ListEntries", new XElement("ListEntry", new XElement("ListItems", InOrder(type).Select(Item)))));

    // The id, then what the table shows, then what the type is, then what it belongs to.
    private static IEnumerable<PropertyInfo> InOrder(Type type)
    {
        List<string> first = ["Id", .. TableView.For(type)?.Names ?? []];
        return type.GetProperties()
            .OrderBy(p => first.IndexOf(p.Name) is var place and >= 0 ? place : int.MaxValue)
            .ThenBy(p => Origin(p) == typeof(GitLabObject))
            .ThenBy(p => Origin(p).GetProperty("Id") is null && type.GetProperty("Id") is not null)
            .ThenBy(p => Depth(Origin(p)));
    }

    private static XElement Item(PropertyInfo property) => new("ListItem", Content(property));

    private static IEnumerable<XElement> Content(PropertyInfo property)
    {
        if (IsSecret(property))
        {
            yield return new XElement("Label", property.Name);
            yield return new XElement("ScriptBlock", $"if ($_.{property.Name}) {{ '***' }}");
            yield break;
        }

        yield return new XElement("PropertyName", property.Name);
        if (IsDay(property)) yield return new XElement("FormatString", "{0:d}");
    }

    private static bool IsDay(PropertyInfo property) => property.PropertyType == typeof(DateTime?);

    private static bool IsSecret(PropertyInfo property) => property.PropertyType == typeof(SecureString);

    /// <summary>The class that a property first appears in; an override belongs to the base.</summary>
    private static Type Origin(PropertyInfo property) => property.GetMethod!.GetBaseDefinition().DeclaringType!;

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
