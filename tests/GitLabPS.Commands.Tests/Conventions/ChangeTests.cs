using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Engine;
using Xunit;
using static GitLabPS.Commands.Tests.Conventions;

namespace GitLabPS.Commands.Tests;

/// <summary>What cmdlets ask before they change something, and what they emit.</summary>
public sealed class ChangeTests
{
    // What these make, or find out, is what they are called for.
    private static readonly HashSet<string> EmittingVerbs = [VerbsCommon.New, VerbsCommon.Copy, VerbsCommon.Reset, VerbsDiagnostic.Test, VerbsLifecycle.Invoke, VerbsLifecycle.Start];

    [Fact]
    public void Changes_and_only_changes_can_be_tried_with_WhatIf() => Exceptions.Check(
        from command in Module.Commands
        where command.SupportsShouldProcess != command.IsChange()
        select new Finding(command.Name, command.IsChange() ? "it changes something and has no -WhatIf." : "it changes nothing and has -WhatIf."),
        "Set SupportsShouldProcess of [Cmdlet] to true for what changes something, and derive it from ChangeCmdlet.");

    /// <summary>The section of this test in the list of exceptions is the list of all cmdlets that ask.</summary>
    [Fact]
    public void Only_what_is_hard_to_undo_asks_before_it_acts() => Exceptions.Check(
        from command in Module.Commands
        where command.ConfirmImpact == ConfirmImpact.High
        select new Finding(command.Name, "it asks for confirmation (ConfirmImpact.High)."),
        "Leave ConfirmImpact out: only deleting what cannot be had back asks.");

    [Fact]
    public void Removing_emits_nothing() => Exceptions.Check(
        from command in Module.Commands
        where command.Verb == VerbsCommon.Remove && (command.OutputTypes().Any() || command.Parameters.Any(p => p.Name == "PassThru"))
        select new Finding(command.Name, "it emits something."),
        "Remove [OutputType] and derive it from ChangeCmdlet.");

    [Fact]
    public void What_is_emitted_is_declared() => Exceptions.Check(
        from command in Module.Commands
        let emitted = Emitted(command)
        where emitted is null ? command.Verb == VerbsCommon.Get && !command.OutputTypes().Any() : !command.OutputTypes().Contains(emitted)
        select new Finding(command.Name, $"[OutputType] does not name {emitted?.Name ?? "what it emits"}."),
        "Add [OutputType(typeof(…))] with the type that is written.");

    [Fact]
    public void Changes_are_silent_unless_asked() => Exceptions.Check(
        from command in Module.Commands
        where command.IsChange() && command.OutputTypes().Any() && !EmittingVerbs.Contains(command.Verb) && !command.Parameters.Any(p => p.Name == "PassThru")
        select new Finding(command.Name, "it emits something each time."),
        "Derive it from UpdateCmdlet, which brings -PassThru.");

    [Fact]
    public void What_is_made_is_emitted() => Exceptions.Check(
        from command in Module.Commands
        where command.Verb is VerbsCommon.New or VerbsCommon.Copy && (!command.OutputTypes().Any() || command.Parameters.Any(p => p.Name == "PassThru"))
        select new Finding(command.Name, "what it makes is not emitted each time."),
        "Derive it from CreateCmdlet.");

    private static Type? Emitted(CommandDescriptor command) => typeof(SaveCmdlet).IsAssignableFrom(command.Type)
        ? typeof(FileInfo)
        : command.ArgumentOf(typeof(GetCmdlet<>)) ?? command.ArgumentOf(typeof(CreateCmdlet<>));
}
