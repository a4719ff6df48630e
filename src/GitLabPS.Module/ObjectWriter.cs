using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace GitLabPS.Module;

/// <summary>Writes a page for each type of object that commands emit: its properties, and GitLab's names for them.</summary>
internal static class ObjectWriter
{
    public static void Write(ModuleContent content, string folder)
    {
        IReadOnlySet<Type> types = content.ObjectTypes;
        foreach (Type type in types) TextFile.Write(Path.Combine(folder, PageOf(type)), Page(type, types, content.Docs));
        foreach (string file in Directory.GetFiles(folder, "*.md"))
        {
            if (!types.Any(t => PageOf(t) == Path.GetFileName(file))) File.Delete(file);
        }
    }

    private static string PageOf(Type type) => type.Name + ".md";

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.IsEnum ? [] : type.GetProperties(BindingFlags.Instance | BindingFlags.Public).OrderBy(p => p.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Page(Type type, IReadOnlySet<Type> types, DocComments docs) =>
    [
        $"# {type.FullName}",
        "",
        .. docs.Summary(type).SelectMany(paragraph => new[] { paragraph, "" }),
        .. type.IsEnum ? Values(type, docs) : Fields(type, types, docs),
    ];

    private static IEnumerable<string> Values(Type type, DocComments docs) =>
    [
        "| value | number | description |",
        "| --- | --- | --- |",
        .. type.GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(f => $"| {f.Name} | {Enum.Format(type, f.GetValue(null)!, "D")} | {Cell(docs.Summary(f))} |"),
    ];

    private static IEnumerable<string> Fields(Type type, IReadOnlySet<Type> types, DocComments docs) =>
    [
        "| property | type | field of the API | description |",
        "| --- | --- | --- | --- |",
        .. Properties(type).Select(p => $"| {p.Name} | {TypeLink(p, types)} | {Field(type, p)} | {Cell(docs.Summary(p))} |"),
    ];

    private static string TypeLink(PropertyInfo property, IReadOnlySet<Type> types)
    {
        string name = TypeNames.Short(property.PropertyType);
        Type item = ModuleContent.ItemType(property);
        return types.Contains(item) ? $"[{name.Replace("[", "\\[").Replace("]", "\\]")}]({PageOf(item)})" : name;
    }

    private static string Field(Type type, PropertyInfo property)
    {
        bool isRead = typeof(GitLabObject).IsAssignableFrom(type) && property.SetMethod is not null && !property.IsDefined(typeof(NotInJsonAttribute));
        return isRead ? $"`{ApiNameAttribute.Of(property)}`" : "";
    }

    private static string Cell(IEnumerable<string> paragraphs) => string.Join(" ", paragraphs).Replace("|", "\\|");
}
