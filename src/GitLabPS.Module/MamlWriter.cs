using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace GitLabPS.Module;

/// <summary>Writes the help files that PowerShell reads, one for each assembly.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Help = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Where the help of an area is written: beside the assemblies whose comments it is made of.</summary>
    public static string FileOf(Area area) => Path.Combine(AppContext.BaseDirectory, area.FileName + "-Help.xml");

    public static void Write(ModuleContent content)
    {
        foreach (Area area in content.Areas)
        {
            var root = new XElement(
                Help + "helpItems",
                new XAttribute("schema", "maml"),
                new XAttribute(XNamespace.Xmlns + "maml", Maml),
                new XAttribute(XNamespace.Xmlns + "command", Command),
                new XAttribute(XNamespace.Xmlns + "dev", Dev),
                area.Commands.Select(c => Item(new CommandHelp(c, content))));
            TextFile.Write(FileOf(area), Render(root));
        }
    }

    private static XElement Item(CommandHelp help) => new(
        Command + "command",
        new XElement(
            Command + "details",
            new XElement(Command + "name", help.Name),
            new XElement(Command + "verb", help.Verb),
            new XElement(Command + "noun", help.Noun),
            Description(help.Synopsis)),
        Description(help.Description),
        new XElement(Command + "syntax", help.Sets.Select(set => Syntax(help, set))),
        new XElement(Command + "parameters", help.Parameters.Select(p => Parameter(p, p.IsAlwaysRequired))),
        new XElement(Command + "inputTypes", help.Inputs.Select(p => TypeElement("inputType", p.Type.ToString(), p.Summary))),
        new XElement(Command + "returnValues", help.Outputs.Select(o => TypeElement("returnValue", o.Type.ToString(), [o.Description]))),
        Notes(help.Requests),
        new XElement(Command + "examples", help.Examples.Select(Example)),
        new XElement(
            Command + "relatedLinks",
            Link("Online Version:", help.OnlinePage.AbsoluteUri),
            help.Related.Select(name => Link(name, ""))));

    private static XElement Description(params IEnumerable<string> paragraphs) => new(Maml + "description", Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) => paragraphs.Select(text => new XElement(Maml + "para", text));

    private static XElement Syntax(CommandHelp help, string set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", help.Name),
        help.Syntax(set).Select(p => Parameter(p, p.IsRequiredIn(set), inSyntax: true)));

    private static XElement Parameter(ParameterHelp parameter, bool isRequired, bool inSyntax = false) => new(
        Command + "parameter",
        new XAttribute("required", isRequired),
        new XAttribute("variableLength", parameter.Type.IsArray),
        new XAttribute("globbing", parameter.TakesWildcards),
        new XAttribute("pipelineInput", parameter.Pipeline),
        new XAttribute("position", parameter.Position is { } position ? $"{position}" : "named"),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        inSyntax ? null : Description(parameter.Description),

        // A switch has no value in the syntax.
        inSyntax && parameter.IsSwitch ? null : new XElement(
            Command + "parameterValue",
            new XAttribute("required", !parameter.IsSwitch),
            new XAttribute("variableLength", parameter.Type.IsArray),
            TypeNames.Short(parameter.Type)),
        inSyntax ? null : new XElement(Dev + "type", new XElement(Maml + "name", TypeNames.Short(parameter.Type)), new XElement(Maml + "uri")),
        inSyntax ? null : new XElement(Dev + "defaultValue", parameter.DefaultValue));

    private static XElement TypeElement(string element, string name, IEnumerable<string> description) => new(
        Command + element,
        new XElement(Dev + "type", new XElement(Maml + "name", name)),
        Description(description));

    private static XElement? Notes(IEnumerable<string> requests) =>
        requests.Any() ? new(Maml + "alertSet", new XElement(Maml + "alert", Paragraphs(["Requests to GitLab's API:", string.Join("\n", requests)]))) : null;

    private static XElement Example((string Purpose, string Code) example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", $"--- Example {index + 1}: {example.Purpose.TrimEnd('.')} ---"),
        new XElement(Dev + "code", example.Code));

    private static XElement Link(string text, string uri) => new(
        Maml + "navigationLink", new XElement(Maml + "linkText", text), new XElement(Maml + "uri", uri));

    private static string Render(XElement root)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var writer = XmlWriter.Create(text, settings)) root.WriteTo(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }
}
