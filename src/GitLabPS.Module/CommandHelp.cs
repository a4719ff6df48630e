using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>What the help says of one cmdlet.</summary>
internal sealed class CommandHelp
{
    private readonly CommandDescriptor command;

    public CommandHelp(CommandDescriptor command, ModuleContent content)
    {
        this.command = command;
        DocComments docs = content.Docs;
        IReadOnlyList<string> summary = docs.Summary(command.Type);
        Synopsis = summary[0];
        Description = [.. summary, .. docs.Remarks(command.Type), .. Limits.Of(command.Type)];
        object cmdlet = Activator.CreateInstance(command.Type)!;
        IEnumerable<ParameterHelp> own = command.Parameters.Select(p => new ParameterHelp(command, p, cmdlet, docs));
        Parameters = own
            .Concat(command.SupportsShouldProcess ? ParameterHelp.OfChange : [])
            .Concat(command.SupportsPaging() ? ParameterHelp.OfPaging : [])
            .OrderByDescending(p => p.IsAlwaysRequired).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToList();
        Outputs = command.OutputTypes().Select(t => (t, string.Join(" ", docs.Summary(t)))).ToList();
        Examples = docs.Examples(command.Type);
        OnlinePage = command.Type.GetCustomAttribute<DocumentationAttribute>()!.Uri;
        Related = content.Commands.Where(c => c.Noun == command.Noun && c != command).Select(c => c.Name).ToList();
    }

    public string Name => command.Name;

    public string Verb => command.Verb;

    public string Noun => command.Noun;

    public string Synopsis { get; }

    public IReadOnlyList<string> Description { get; }

    /// <summary>The parameter sets, the default one first.</summary>
    public IReadOnlyList<string> Sets => command.Sets;

    /// <summary>Required ones first, the rest by name.</summary>
    public IReadOnlyList<ParameterHelp> Parameters { get; }

    /// <summary>The parameters that take objects from the pipeline.</summary>
    public IEnumerable<ParameterHelp> Inputs => Parameters.Where(p => p.TakesPipeline);

    public IReadOnlyList<(Type Type, string Description)> Outputs { get; }

    /// <summary>The requests that the cmdlet makes, as GitLab's documentation writes them.</summary>
    public IEnumerable<string> Requests =>
        from route in command.Routes
        group route.Set by $"{route.Method} {route.Path}" into same
        select same.Contains(null) || command.Sets.All(same.Contains) ? same.Key : $"{same.Key} ({string.Join(", ", same.Distinct())})";

    public IReadOnlyList<(string Purpose, string Code)> Examples { get; }

    public Uri OnlinePage { get; }

    /// <summary>The other cmdlets of the same noun.</summary>
    public IReadOnlyList<string> Related { get; }

    /// <summary>A set's parameters as PowerShell shows them: those with a position, the required ones, the rest by name.</summary>
    public IEnumerable<ParameterHelp> Syntax(string set) =>
        Parameters.Where(p => p.IsIn(set))
            .OrderBy(p => p.Position ?? int.MaxValue).ThenByDescending(p => p.IsRequiredIn(set)).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase);
}
