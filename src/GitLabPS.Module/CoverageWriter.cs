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
        "The resources are those of GitLab's own list, and a few that it lacks. How many operations each has, GitLab's OpenAPI",
        "document says, and its pages where the document lacks one. An operation is served, or has a reason not to be: most of these are",
        "deprecated, or for GitLab's own programs; `tests/GitLabPS.Commands.Tests/Contract/exceptions.txt` has each with its reason.",
        "What is open has no command yet.",
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
        List<Count> counts = resources.Resources.Select(resource => Count.Of(resource, byResource[resource])).ToList();
        return
        [
            "| scope | resource | operations | served | with a reason | open | commands |",
            "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
            .. counts.Select(c => $"| {c.Resource.Scope} | [{c.Resource.Page}](https://docs.gitlab.com/api/{c.Resource.Page}/) | {c.Resource.Operations} | {c.Served} | {c.Reasoned} | {c.Open} | {c.Commands} |"),
            $"| | all | {counts.Sum(c => c.Resource.Operations)} | {counts.Sum(c => c.Served)} | {counts.Sum(c => c.Reasoned)} | {counts.Sum(c => c.Open)} | |",
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

    /// <summary>How many operations of a resource have a command, a reason, or neither.</summary>
    private sealed record Count(Resource Resource, int Served, int Reasoned, int Open, int Commands)
    {
        public static Count Of(Resource resource, IEnumerable<Served> operations)
        {
            int served = operations.Select(s => (s.Method, Placeholder().Replace(s.Path, ":"))).Distinct().Count();
            int rest = resource.Operations - served;

            // A resource is served whole or not at all, which a test sees to.
            return new(resource, served, served > 0 ? rest : 0, served > 0 ? 0 : rest, operations.Select(s => s.Command).Distinct().Count());
        }
    }
}
