using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using GitLabPS.Engine;
using Xunit;
using static GitLabPS.Commands.Tests.Conventions;

namespace GitLabPS.Commands.Tests;

/// <summary>Names of cmdlets, their classes and their parameters.</summary>
public sealed partial class NamingTests
{
    private static readonly HashSet<string> ApprovedVerbs =
    [
        .. typeof(VerbsCommon).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(VerbsCommon).Namespace && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    [Fact]
    public void Verbs_are_approved() => Exceptions.Check(
        from command in Module.Commands
        where !ApprovedVerbs.Contains(command.Verb)
        select new Finding(command.Name, $"'{command.Verb}' is not one of PowerShell's verbs."),
        "Take a constant of VerbsCommon, VerbsData, VerbsLifecycle … (Get-Verb lists them).");

    [Fact]
    public void Nouns_begin_with_the_prefix() => Exceptions.Check(
        from command in Module.Commands
        where !NounPattern().IsMatch(command.Noun)
        select new Finding(command.Name, "the noun is not GL and a PascalCase name."),
        "Begin the noun with GL, as in GLProject.");

    [Fact]
    public void Nouns_are_singular() => Exceptions.Check(
        from command in Module.Commands
        where LooksPlural(command.Noun)
        select new Finding(command.Name, "the noun seems to be a plural."),
        "Use the singular, also where the cmdlet writes many.");

    [Fact]
    public void Names_are_unique() => Exceptions.Check(
        from command in Module.Commands.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
        where command.Count() > 1
        select new Finding(command.Key, $"{string.Join(" and ", command.Select(c => c.Type.FullName))} have the same name."),
        "Make one a parameter set of the other.");

    [Fact]
    public void Classes_are_named_after_their_cmdlet() => Exceptions.Check(
        from command in Module.Commands
        let expected = command.Verb + command.Noun[2..] + "Command"
        where command.Type.Name != expected || !command.Type.IsSealed
        select new Finding(command.Name, $"its class is '{command.Type.Name}'."),
        "Make it 'public sealed class <Verb><Noun without GL>Command'.");

    [Fact]
    public void Parameters_are_PascalCase() => Exceptions.Check(
        from command in Module.Commands
        from parameter in command.Parameters
        where !PascalCase().IsMatch(parameter.Name)
        select new Finding("-" + parameter.Name, $"the name is not PascalCase ({command.Name})."),
        "Rename the property, and give GitLab's name with [ApiName] where it differs.");

    [Fact]
    public void Parameters_are_singular() => Exceptions.Check(
        from parameter in Module.Commands.SelectMany(c => c.Parameters)
        where LooksPlural(parameter.Name) && !IsFlag(parameter)
        select new Finding("-" + parameter.Name, "the name seems to be a plural."),
        "Use the singular, also where it takes many, and give GitLab's name with [ApiName].");

    [Fact]
    public void No_common_parameter_is_redefined() => Exceptions.Check(
        from command in Module.Commands
        from parameter in command.Parameters
        from name in parameter.Aliases().Prepend(parameter.Name)
        where CommonParameters.Contains(name)
        select new Finding($"{command.Name} -{name}", "PowerShell has a parameter or alias of this name on every cmdlet."),
        "Take another name.");

    [Fact]
    public void Parameter_names_and_aliases_are_unique_in_a_cmdlet() => Exceptions.Check(
        from command in Module.Commands
        from name in command.Parameters.SelectMany(p => p.Aliases().Prepend(p.Name)).GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
        where name.Count() > 1
        select new Finding($"{command.Name} -{name.Key}", $"{name.Count()} parameters answer to it."),
        "Remove the alias from all but one.");

    // The name of a flag is often a sentence: PublicJobs, OnlyMirrorProtectedBranches.
    private static bool IsFlag(ParameterDescriptor parameter) => parameter.ValueType() == typeof(bool) || parameter.ValueType() == typeof(SwitchParameter);

    private static HashSet<string> CommonParameters { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        "Verbose", "vb", "Debug", "db", "ErrorAction", "ea", "WarningAction", "wa", "InformationAction", "infa", "ProgressAction", "proga",
        "ErrorVariable", "ev", "WarningVariable", "wv", "InformationVariable", "iv", "OutVariable", "ov", "OutBuffer", "ob", "PipelineVariable", "pv",
        "WhatIf", "wi", "Confirm", "cf", "First", "Skip", "IncludeTotalCount",
    };

    [GeneratedRegex("^GL[A-Z][A-Za-z0-9]*$")]
    private static partial Regex NounPattern();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex PascalCase();
}
