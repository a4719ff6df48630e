using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GitLabPS.Module;

/// <summary>The doc comments of the sources, from the files that the compiler makes of them.</summary>
internal sealed partial class DocComments(IEnumerable<string> files)
{
    private readonly Dictionary<string, XElement> members = files
        .SelectMany(file => XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The paragraphs of the summary; none when there is no comment.</summary>
    public IReadOnlyList<string> Summary(MemberInfo member) => Paragraphs(Find(member)?.Element("summary"));

    /// <summary>The paragraphs of the remarks.</summary>
    public IReadOnlyList<string> Remarks(MemberInfo member) => Paragraphs(Find(member)?.Element("remarks"));

    /// <summary>The examples: what each shows, and its code.</summary>
    public IReadOnlyList<(string Purpose, string Code)> Examples(MemberInfo member) =>
        (Find(member)?.Elements("example") ?? [])
            .Select(e => (string.Join(" ", Paragraphs(e.Element("summary"))), Code(e.Element("code")?.Value ?? ""))).ToList();

    private XElement? Find(MemberInfo member)
    {
        XElement? found = members.GetValueOrDefault(member switch
        {
            Type type => "T:" + TypeId(type),
            PropertyInfo property => $"P:{TypeId(property.DeclaringType!)}.{property.Name}",
            _ => $"F:{TypeId(member.DeclaringType!)}.{member.Name}",
        });
        return found?.Element("inheritdoc") is null ? found : Inherited(member).Select(Find).FirstOrDefault(inherited => inherited is not null);
    }

    private static IEnumerable<MemberInfo> Inherited(MemberInfo member) =>
        member.DeclaringType!.GetInterfaces().Append(member.DeclaringType.BaseType!).SelectMany(t => t.GetMember(member.Name));

    private static string TypeId(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static List<string> Paragraphs(XElement? element) =>
        element is null ? [] : string.Concat(element.Nodes().Select(Text)).Split('\f').Select(OneLine).Where(p => p.Length > 0).ToList();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref") is { } target ? target.Value[(target.Value.LastIndexOf('.') + 1)..] : see.Value,
        XElement { Name.LocalName: "para" } para => "\f" + string.Concat(para.Nodes().Select(Text)) + "\f",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    private static string OneLine(string text) => Space().Replace(text, " ").Trim();

    // The compiler leaves the indentation of the source in.
    private static string Code(string text)
    {
        List<string> lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).ToList();
        while (lines.Count > 0 && lines[0].Length == 0) lines.RemoveAt(0);
        while (lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        int indent = lines.Where(l => l.Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join("\n", lines.Select(l => l.Length == 0 ? l : l[indent..]));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
