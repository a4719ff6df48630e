using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace GitLabPS.Engine;

/// <summary>What a cmdlet's declaration says: its name, its parameters and the operations that it performs.</summary>
public sealed class CommandDescriptor
{
    private static readonly ConcurrentDictionary<Type, CommandDescriptor> Known = new();

    private CommandDescriptor(Type type)
    {
        Type = type;
        CustomAttributeData cmdlet = type.GetCustomAttributesData().Single(a => a.AttributeType == typeof(CmdletAttribute));
        Verb = (string)cmdlet.ConstructorArguments[0].Value!;
        Noun = (string)cmdlet.ConstructorArguments[1].Value!;
        DefaultSet = ParameterDeclaration.Argument<string>(cmdlet, nameof(CmdletAttribute.DefaultParameterSetName));
        SupportsShouldProcess = ParameterDeclaration.Argument<bool>(cmdlet, nameof(CmdletAttribute.SupportsShouldProcess));
        ConfirmImpact = (ConfirmImpact)(ParameterDeclaration.Argument<int?>(cmdlet, nameof(CmdletAttribute.ConfirmImpact)) ?? (int)ConfirmImpact.Medium);
        Routes = type.GetCustomAttributes<RouteAttribute>().ToList();
        Parameters = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.GetCustomAttributesData().Any(a => a.AttributeType == typeof(ParameterAttribute)))
            .Select(p => new ParameterDescriptor(p)).ToList();
        Sets = new[] { DefaultSet }.Concat(Parameters.SelectMany(p => p.Sets)).Concat(Routes.Select(r => r.Set)).OfType<string>().Distinct().DefaultIfEmpty(ParameterAttribute.AllParameterSets).ToList();
    }

    /// <summary>The cmdlet's class.</summary>
    public Type Type { get; }

    /// <summary>The verb, such as <c>Get</c>.</summary>
    public string Verb { get; }

    /// <summary>The noun, such as <c>GLProject</c>.</summary>
    public string Noun { get; }

    /// <summary>The whole name, such as <c>Get-GLProject</c>.</summary>
    public string Name => Verb + "-" + Noun;

    /// <summary>The set that PowerShell takes when the arguments fit several; null when there is but one.</summary>
    public string? DefaultSet { get; }

    /// <summary>Whether the cmdlet has <c>-WhatIf</c> and <c>-Confirm</c>.</summary>
    public bool SupportsShouldProcess { get; }

    /// <summary>How hard the cmdlet's work is to undo.</summary>
    public ConfirmImpact ConfirmImpact { get; }

    /// <summary>The operations, in the order of their declaration.</summary>
    public IReadOnlyList<RouteAttribute> Routes { get; }

    /// <summary>The parameters, without PowerShell's common ones.</summary>
    public IReadOnlyList<ParameterDescriptor> Parameters { get; }

    /// <summary>The names of the parameter sets, the default one first.</summary>
    public IReadOnlyList<string> Sets { get; }

    /// <summary>Reads a cmdlet's declaration.</summary>
    public static CommandDescriptor For(Type type) => Known.GetOrAdd(type, t => new CommandDescriptor(t));

    /// <summary>Reads the declarations of all cmdlets of an assembly.</summary>
    public static IEnumerable<CommandDescriptor> In(Assembly assembly) =>
        assembly.GetExportedTypes().Where(t => !t.IsAbstract && typeof(Cmdlet).IsAssignableFrom(t)).Select(For);

    /// <summary>The operations among which the given parameters choose.</summary>
    /// <param name="set">The parameter set.</param>
    /// <param name="step">The name of a further operation; null for the main one.</param>
    public IReadOnlyList<RouteAttribute> RoutesFor(string set, string? step = null)
    {
        List<RouteAttribute> own = Routes.Where(r => r.Step == step && r.Set == set).ToList();
        return own.Count > 0 ? own : Routes.Where(r => r.Step == step && r.Set is null).ToList();
    }

    /// <summary>The operation that a parameter set performs.</summary>
    /// <param name="set">The parameter set.</param>
    /// <param name="isGiven">Whether the parameter of a name was given.</param>
    /// <param name="step">The name of a further operation; null for the main one.</param>
    /// <exception cref="ArgumentException">The given parameters fill the placeholders of no operation.</exception>
    public RouteAttribute RouteFor(string set, Func<string, bool> isGiven, string? step = null)
    {
        IReadOnlyList<RouteAttribute> routes = RoutesFor(set, step);
        if (routes.Count == 0) throw new InvalidOperationException($"{Name} declares no {(step is null ? "operation" : $"step '{step}'")} for the parameter set '{set}'.");
        if (routes.Count == 1) return routes[0];
        var given = new HashSet<string>(Parameters.Where(p => p.IsSent && isGiven(p.Name)).Select(p => p.ApiName), StringComparer.Ordinal);
        return routes.Where(r => r.Placeholders.All(given.Contains)).OrderByDescending(r => r.Placeholders.Count).FirstOrDefault()
            ?? throw new ArgumentException($"{Name} needs more parameters, one of: {string.Join("; ", routes.Select(r => Lacking(r, given)))}.");
    }

    private string Lacking(RouteAttribute route, HashSet<string> given) => string.Join(", ", route.Placeholders.Where(name => !given.Contains(name))
        .Select(name => "-" + (Parameters.FirstOrDefault(p => p.ApiName == name)?.Name ?? name)));
}
