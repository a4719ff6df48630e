using System;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the tokens by which other systems start pipelines of a project, or one of them.</summary>
/// <remarks>GitLab shows a whole token to the one who made it; others see its first characters.</remarks>
/// <example>
///   <summary>See who made tokens, and when they were last used.</summary>
///   <code>Get-GLPipelineTrigger platform/api | Select-Object Description, Owner, LastUsed</code>
/// </example>
/// <example>
///   <summary>Remove the tokens of a group's projects that were never used.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLPipelineTrigger -All | Where-Object { -not $_.LastUsed } | Remove-GLPipelineTrigger -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPipelineTrigger", SupportsPaging = true)]
[OutputType(typeof(PipelineTrigger))]
[Documentation("pipeline_triggers/#list-project-trigger-tokens")]
[Get("/projects/:id/triggers", Paged = true)]
[Get("/projects/:id/triggers/:trigger_id")]
public sealed class GetPipelineTriggerCommand : ProjectGetCmdlet<PipelineTrigger>
{
    /// <summary>Which token, by its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("trigger_id")]
    public Ref<PipelineTrigger>? PipelineTrigger { get; set; }
}

/// <summary>Makes a token by which another system can start pipelines of a project, in your name.</summary>
/// <remarks>
/// The token comes as SecureString. PowerShell 7 shows it with <c>ConvertFrom-SecureString -AsPlainText</c>, Windows
/// PowerShell with <c>[Net.NetworkCredential]::new('', $trigger.Token).Password</c>.
/// </remarks>
/// <example>
///   <summary>Make a token for a build server, for a year.</summary>
///   <code>$trigger = New-GLPipelineTrigger platform/api 'Build server' -ExpiresAt (Get-Date).AddYears(1)</code>
/// </example>
/// <example>
///   <summary>Make one in each project of a group, and keep them in a vault.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLPipelineTrigger -Description 'Nightly' | ForEach-Object { Set-Secret -Name "trigger-$($_.ProjectId)" -SecureStringSecret $_.Token }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLPipelineTrigger", SupportsShouldProcess = true)]
[OutputType(typeof(PipelineTrigger))]
[Documentation("pipeline_triggers/#create-a-trigger-token")]
[Post("/projects/:id/triggers")]
public sealed class NewPipelineTriggerCommand : ProjectCreateCmdlet<PipelineTrigger>
{
    /// <summary>Who is to use the token, or what for.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Content]
    public string? Description { get; set; }

    /// <summary>When the token stops working. It has no end otherwise.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>Changes what a trigger token says it is for.</summary>
/// <example>
///   <summary>Give a token a better description.</summary>
///   <code>Set-GLPipelineTrigger platform/api 10 -Description 'Build server in Bern'</code>
/// </example>
/// <example>
///   <summary>Mark all tokens of a project.</summary>
///   <code>Get-GLPipelineTrigger platform/api | ForEach-Object { $_ | Set-GLPipelineTrigger -Description "old: $($_.Description)" }</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLPipelineTrigger", SupportsShouldProcess = true)]
[OutputType(typeof(PipelineTrigger))]
[Documentation("pipeline_triggers/#update-a-pipeline-trigger-token")]
[Put("/projects/:id/triggers/:trigger_id")]
public sealed class SetPipelineTriggerCommand : ProjectPartUpdateCmdlet<PipelineTrigger>
{
    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("trigger_id")]
    public Ref<PipelineTrigger>? PipelineTrigger { get; set; }

    /// <summary>Who is to use the token, or what for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }
}

/// <summary>Removes a trigger token. Who has it can start no more pipelines.</summary>
/// <example>
///   <summary>Remove one token.</summary>
///   <code>Remove-GLPipelineTrigger platform/api 10</code>
/// </example>
/// <example>
///   <summary>Remove all tokens that a person made.</summary>
///   <code>Get-GLPipelineTrigger platform/api -All | Where-Object { $_.Owner.Username -eq 'jane.d-oe' } | Remove-GLPipelineTrigger</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLPipelineTrigger", SupportsShouldProcess = true)]
[Documentation("pipeline_triggers/#delete-a-pipeline-trigger-token")]
[Delete("/projects/:id/triggers/:trigger_id")]
public sealed class RemovePipelineTriggerCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("trigger_id")]
    public Ref<PipelineTrigger>? PipelineTrigger { get; set; }
}

/// <summary>A token by which another system can start pipelines of a project.</summary>
[TableView("Id", "Description", "Owner", "LastUsed", "ExpiresAt")]
public sealed class PipelineTrigger : ProjectObject
{
    /// <summary>The token's id.</summary>
    public long? Id { get; set; }

    /// <summary>The token itself, whole for the one who made it.</summary>
    public SecureString? Token { get; set; }

    /// <summary>Who is to use it, or what for.</summary>
    public string? Description { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When it last started a pipeline.</summary>
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>When it stops working; empty for never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Who made it, and in whose name its pipelines run.</summary>
    public BasicUser? Owner { get; set; }

    /// <summary>The description.</summary>
    public override string ToString() => Description ?? $"{Id}";
}
