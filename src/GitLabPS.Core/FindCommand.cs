using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net.Http;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Finds the command that performs an operation of GitLab's REST API, or lists the operations that the module knows.</summary>
/// <example>
///   <summary>Find the command for an operation that GitLab's documentation describes.</summary>
///   <code>Find-GLCommand -Method POST -Path /projects/:id/share</code>
/// </example>
/// <example>
///   <summary>List everything that can be done with the hooks of a project.</summary>
///   <code>Find-GLCommand /projects/:id/hooks*</code>
/// </example>
/// <example>
///   <summary>Find the command for a request that stands in a script or a log.</summary>
///   <code>Find-GLCommand -Method PUT -Path https://gitlab.example.com/api/v4/projects/42/issues/7</code>
/// </example>
[Cmdlet(VerbsCommon.Find, "GLCommand")]
[OutputType(typeof(CommandOperation))]
[Documentation("api_resources/")]
public sealed class FindCommandCommand : PSCmdlet
{
    /// <summary>
    /// The path as GitLab's documentation writes it, such as /projects/:id/share, or a part of it with wildcards. What a
    /// placeholder is called does not matter; a path with values, as a log has it, finds what it was sent to.
    /// </summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [Text]
    public string Path { get; set; } = "*";

    /// <summary>The HTTP method.</summary>
    [Parameter]
    [ValidateSet("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")]
    public string? Method { get; set; }

    /// <summary>The name of a command, such as Get-GLProject, or a part of it with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [Text]
    public string Command { get; set; } = "*";

    /// <summary>Writes one object for each operation.</summary>
    protected override void ProcessRecord()
    {
        var command = new WildcardPattern(Command, WildcardOptions.IgnoreCase);
        IEnumerable<CommandOperation> known = MyInvocation.MyCommand.Module.ExportedCmdlets.Values
            .Where(c => command.IsMatch(c.Name))
            .Select(c => CommandDescriptor.For(c.ImplementingType))
            .SelectMany(c => c.Routes.Where(r => !IsHelper(c, r)), (c, route) => new CommandOperation(c, route))
            .Where(o => Method is null || string.Equals(o.Method, Method, StringComparison.OrdinalIgnoreCase));
        IEnumerable<CommandOperation> found = new PathPattern(Path).Find(known)
            .GroupBy(o => (o.Path, o.Method, o.Command, o.ParameterSet)).Select(same => same.First())
            .OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Method, StringComparer.Ordinal);
        WriteObject(found, enumerateCollection: true);
    }

    // A command that changes something may look at it first; nobody would use it to look.
    private static bool IsHelper(CommandDescriptor command, RouteAttribute route) =>
        command.SupportsShouldProcess && route.Step is not null && route.Method == HttpMethod.Get;
}

/// <summary>An operation of GitLab's REST API and the command that performs it.</summary>
public sealed class CommandOperation
{
    internal CommandOperation(CommandDescriptor command, RouteAttribute route)
    {
        Method = route.Method.Method;
        Path = route.Path;
        Command = command.Name;
        ParameterSet = route.Set;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path below /api/v4, as GitLab's documentation writes it.</summary>
    public string Path { get; }

    /// <summary>The command.</summary>
    public string Command { get; }

    /// <summary>The command's parameter set that does it; empty when all of them do.</summary>
    public string? ParameterSet { get; }
}
