using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using GitLabPS.Client;
using GitLabPS.Engine;
using Xunit;
using static GitLabPS.Commands.Tests.Conventions;

namespace GitLabPS.Commands.Tests;

/// <summary>Types of parameters.</summary>
public sealed class ParameterTests
{
    private static IEnumerable<(CommandDescriptor Command, ParameterDescriptor Parameter, Type Type)> All =>
        from command in Module.Commands
        from parameter in command.Parameters
        select (command, parameter, parameter.Property.PropertyType);

    private static Type? ModelOf(CommandDescriptor command) =>
        command.ArgumentOf(typeof(GetCmdlet<>)) ?? command.ArgumentOf(typeof(CreateCmdlet<>)) ?? command.ArgumentOf(typeof(UpdateCmdlet<>));

    // A flag that filters is a switch, and a setting of the same name takes true and false.
    [Fact]
    public void A_name_has_one_type() => Exceptions.Check(
        from name in All.GroupBy(p => p.Parameter.Name)
        let types = name.GroupBy(p => p.Type).ToList()
        where types.Count > 1 && !types.Select(t => t.Key).ToHashSet().SetEquals([typeof(SwitchParameter), typeof(bool?)])
        select new Finding("-" + name.Key, string.Join("; ", types.Select(t => $"{t.Key.Name} in {string.Join(", ", t.Select(p => p.Command.Name))}")) + "."),
        "Agree on one type, or on two names.");

    [Fact]
    public void No_flag_is_a_plain_bool() => Exceptions.Check(
        from p in All
        where p.Type == typeof(bool) || (p.Type == typeof(bool?) && !p.Parameter.IsSent)
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "a plain bool needs a value after it, and cannot tell false from not given."),
        "Use SwitchParameter for a flag, and bool? for a setting that may be left alone.");

    [Fact]
    public void Filters_are_switches() => Exceptions.Check(
        from p in All
        where p.Command.Verb == VerbsCommon.Get && p.Type == typeof(bool?)
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "a flag of a Get is a bool?."),
        "Use SwitchParameter; -Name:$false sends false.");

    [Fact]
    public void Settings_can_be_left_alone() => Exceptions.Check(
        from p in All
        where p.Command.Verb is VerbsCommon.New or VerbsCommon.Set && p.Parameter.IsSent && p.Type == typeof(SwitchParameter)
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "a setting that GitLab takes as true or false is a switch."),
        "Use bool?.");

    // PowerShell gives a number or an instant $null only where the type says that it may be missing.
    [Fact]
    public void What_is_sent_can_be_null() => Exceptions.Check(
        from p in All
        where p.Command.Routes.Count > 0 && p.Parameter.IsSent && p.Type.IsValueType && p.Type != typeof(SwitchParameter) && Nullable.GetUnderlyingType(p.Type) is null
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "$null, which clears it, is a conversion error."),
        "Make its type nullable.");

    [Fact]
    public void Lists_have_no_empty_items() => Exceptions.Check(
        from p in All
        where p.Command.Routes.Count > 0 && p.Parameter.IsSent && p.Type.IsArray && !p.Parameter.Property.Has<NoEmptyItemAttribute>()
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "'' is sent as an item of the list."),
        "Add [NoEmptyItem].");

    // GitLab has them with a licence only, whatever is done with them.
    [Fact]
    public void Epics_and_vulnerabilities_name_their_tier() => Exceptions.Check(
        from p in All
        where p.Type == typeof(Ref<Epic>) || p.Type == typeof(Ref<Vulnerability>)
        where !p.Parameter.Property.Has<TierAttribute>() && !p.Command.Type.Has<TierAttribute>()
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "its help does not say which licence it needs."),
        "Add [Tier(\"Premium\")], or the tier of GitLab's page.");

    [Fact]
    public void Ids_are_long() => Exceptions.Check(
        from p in All
        where (p.Parameter.Name.EndsWith("Id", StringComparison.Ordinal) || p.Parameter.Name.EndsWith("Iid", StringComparison.Ordinal)) && p.Parameter.ValueType() == typeof(int)
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "GitLab's ids outgrow int."),
        "Use long.");

    [Fact]
    public void Instants_are_DateTimeOffset() => Exceptions.Check(
        from p in All
        where p.Parameter.ValueType() == typeof(DateTime)
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "a DateTime does not say which zone it is in."),
        "Use DateTimeOffset.");

    // So the day that was read is the day that is sent back, in every time zone.
    [Fact]
    public void What_is_sent_as_a_day_is_read_as_one() => Exceptions.Check(
        from p in All
        where p.Parameter.ValueType() == typeof(DateTimeOffset)
        let property = ModelOf(p.Command)?.GetProperty(p.Parameter.Name)
        where property is not null && p.Parameter.Property.Has<DateOnlyAttribute>() != (property.PropertyType == typeof(DateTime?))
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", $"{property.DeclaringType!.Name} has it as {property.PropertyType}."),
        "A day is [DateOnly] in a parameter and DateTime? in a model; an instant is DateTimeOffset? in both.");

    // PowerShell reads the arguments of compiled cmdlets by the culture of the session.
    [Fact]
    public void Instants_mean_the_same_in_every_culture() => Exceptions.Check(
        from p in All
        where p.Parameter.ValueType() == typeof(DateTimeOffset) && !p.Parameter.Property.IsDefined(typeof(InstantAttribute))
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "PowerShell reads its texts by the culture of the session."),
        "Add [Instant], or [DateOnly] where GitLab takes a day.");

    // PowerShell makes a text of every object: of some the name of a type, of others what people see.
    [Fact]
    public void Texts_take_no_object() => Exceptions.Check(
        from p in All
        where (p.Parameter.ValueType() == typeof(string) || p.Parameter.ValueType() == typeof(Uri)) && p.Parameter.AllowedValues.Count == 0 && !p.Parameter.Property.IsDefined(typeof(TextAttribute))
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "an object would be sent as what PowerShell shows of it."),
        "Add [Text], with the models whose names it may be; [GitRef], [Content] or [LocalPath] where it is one of these.");

    [Fact]
    public void Texts_of_a_name_name_the_same_kinds() => Exceptions.Check(
        from name in All.Where(p => p.Parameter.Property.IsDefined(typeof(TextAttribute))).GroupBy(p => p.Parameter.Name)
        let kinds = name.GroupBy(p => string.Join(", ", p.Parameter.Property.GetCustomAttribute<TextAttribute>()!.Kinds.Select(k => k.Name))).ToList()
        where kinds.Count > 1
        select new Finding("-" + name.Key, string.Join("; ", kinds.Select(k => $"'{k.Key}' in {string.Join(", ", k.Select(p => p.Command.Name))}")) + "."),
        "Agree on the models whose names the text may be.");

    [Fact]
    public void Hashtables_say_which_keys_they_have() => Exceptions.Check(
        from p in All
        where p.Parameter.ValueType() == typeof(Hashtable) && !p.Parameter.Property.IsDefined(typeof(KeysAttribute))
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "any key goes to GitLab, misspelled ones too."),
        "Add [Keys] with GitLab's names of the keys, or [Keys(KeysAttribute.Any)] where users make their own.");

    [Fact]
    public void Addresses_are_Uri() => Exceptions.Check(
        from p in All
        where p.Parameter.Name.EndsWith("Url", StringComparison.Ordinal) && p.Parameter.ValueType() == typeof(string)
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "it takes any string."),
        "Use Uri.");

    // -Verbose and -WhatIf show what is sent.
    [Fact]
    public void Secrets_in_hashtables_are_masked() => Exceptions.Check(
        from p in All
        where p.Type == typeof(Hashtable) && p.Parameter.IsSent && (p.Parameter.Name.Contains("Variable", StringComparison.Ordinal) || p.Parameter.Name.Contains("Header", StringComparison.Ordinal))
        where !p.Parameter.Property.Has<SecretPairsAttribute>() && !p.Parameter.Property.Has<SecretValuesAttribute>()
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", "it may hold secrets, and messages show them."),
        "Add [SecretPairs] or [SecretValues].");

    // Under GitLab's name for user names an id would be the name of nobody, and the other way round.
    [Fact]
    public void Users_are_told_by_id_or_by_name_as_the_API_name_says() => Exceptions.Check(
        from p in All
        where p.Parameter.IsSent && p.Parameter.ValueType() == typeof(UserRef) && !IsInPath(p.Command, p.Parameter)
        let takesNames = Regex.IsMatch(p.Parameter.ApiName, @"(^|_|\[)usernames?\]?$")
        let takesIds = Regex.IsMatch(p.Parameter.ApiName, @"_ids?\]?$")
        where takesIds ? !p.Parameter.SendsId && (p.Parameter.NamesAs is not { } names || !Regex.IsMatch(names, @"usernames?\]?$"))
            : takesNames ? !p.Parameter.SendsName : !p.Parameter.SendsId && !p.Parameter.SendsName
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", $"'{p.Parameter.ApiName}' takes {(takesNames ? "names" : "ids")}, and gets what was given."),
        "Add [SendName] or [SendId], or [NamesAs] where GitLab has a parameter for each.");

    [Fact]
    public void References_are_completed() => Exceptions.Check(
        from p in All
        where typeof(Reference).IsAssignableFrom(p.Parameter.ValueType()) && !p.Parameter.ValueType().IsGenericType && !p.Parameter.Property.Has<ArgumentCompleterAttribute>()
        select new Finding($"{p.Command.Name} -{p.Parameter.Name}", $"nothing completes this {p.Parameter.ValueType().Name}."),
        "Add [ArgumentCompleter(typeof(ProjectCompleter))], or the completer of that kind.");

    [Fact]
    public void Every_cmdlet_takes_a_session() => Exceptions.Check(
        from command in Module.Commands
        where !command.Parameters.Any(p => p.Name == "Session" && p.Property.PropertyType == typeof(GitLabSession))
        select new Finding(command.Name, "it has no -Session."),
        "Derive it from GitLabCmdlet.");

    private static bool IsInPath(CommandDescriptor command, ParameterDescriptor parameter) => command.Routes.Any(r => r.Placeholders.Contains(parameter.ApiName));
}
