using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>Writes which operations of GitLab's API have a command, by the page of GitLab's documentation.</summary>
internal static partial class CoverageWriter
{
    private static readonly string[] Heading =
    [
        "# Operations of GitLab's API that have a command",
        "",
        "`Find-GLCommand` answers the same in PowerShell. Any other operation can be reached with `Invoke-GLRestMethod`.",
        "",
        "How many operations a resource has, GitLab's OpenAPI document says. Those without a command are listed, with the",
        "reasons, in `tests/GitLabPS.Commands.Tests/Contract/exceptions.txt`.",
        "",
    ];

    public static void Write(ModuleContent content, ResourceList resources, string path)
    {
        List<Served> served = (
            from command in content.Commands
            from route in command.Routes
            group route.Set by (Page: Page(command), route.Path, route.Method, command.Name) into sets
            select new Served(sets.Key.Page, sets.Key.Path, sets.Key.Method.Method, sets.Key.Name, sets.OfType<string>().Distinct())).ToList();
        IEnumerable<IGrouping<string, Served>> pages = served
            .OrderBy(s => s.Path, StringComparer.Ordinal).ThenBy(s => s.Method, StringComparer.Ordinal)
            .GroupBy(s => s.Page).OrderBy(p => p.Key, StringComparer.Ordinal);
        TextFile.Write(path, [.. Heading, .. Summary(served, resources), .. pages.SelectMany(Section)]);
    }

    private static IEnumerable<string> Summary(IReadOnlyList<Served> served, ResourceList resources)
    {
        ILookup<Resource?, Served> byResource = served.ToLookup(s => resources.Of(s.Path));
        return
        [
            "| resource | operations | served | commands |",
            "| --- | ---: | ---: | ---: |",
            .. resources.Resources.Select(r =>
                $"| [{r.Page}](https://docs.gitlab.com/api/{r.Page}/) | {r.Operations} | {byResource[r].Select(s => (s.Method, Placeholder().Replace(s.Path, ":"))).Distinct().Count()} | {byResource[r].Select(s => s.Command).Distinct().Count()} |"),
        ];
    }

    private static IEnumerable<string> Section(IGrouping<string, Served> page) =>
    [
        "",
        $"## [{page.Key}](https://docs.gitlab.com/api/{page.Key}/)",
        "",
        "| operation | command | parameter sets |",
        "| --- | --- | --- |",
        .. page.Select(s => $"| `{s.Method} {s.Path}` | [{s.Command}](commands/{s.Command}.md) | {string.Join(", ", s.Sets)} |"),
    ];

    private static string Page(CommandDescriptor command) =>
        command.Type.GetCustomAttribute<DocumentationAttribute>()!.Page.Split('#')[0].TrimEnd('/');

    // GitLab's documentation gives the same placeholder several names.
    [GeneratedRegex(":[a-z_]+")]
    private static partial Regex Placeholder();

    private sealed record Served(string Page, string Path, string Method, string Command, IEnumerable<string> Sets);
}
