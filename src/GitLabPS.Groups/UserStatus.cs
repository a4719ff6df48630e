using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the status that users show: whether they are busy, and what they say of it.</summary>
/// <example>
///   <summary>See your own status.</summary>
///   <code>Get-GLUserStatus</code>
/// </example>
/// <example>
///   <summary>See which users of a project are busy.</summary>
///   <code>Get-GLProjectUser platform/api -All | Get-GLUserStatus | Where-Object Availability -EQ busy</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserStatus")]
[OutputType(typeof(UserStatus))]
[Documentation("users/#retrieve-your-user-status")]
[Get("/user/status")]
[Get("/users/:user_id/status")]
public sealed class GetUserStatusCommand : ReadCmdlet<UserStatus>
{
    /// <summary>Whose status: an id, a user name, the address of the user's page, or an object that belongs to one. Your own otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>Sets the status that you show.</summary>
/// <example>
///   <summary>Say that you are busy for the rest of the day.</summary>
///   <code>Set-GLUserStatus -Availability busy -Message 'Release day' -ClearStatusAfter 8_hours</code>
/// </example>
/// <example>
///   <summary>Show nothing any more.</summary>
///   <code>Set-GLUserStatus -Replace</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLUserStatus", DefaultParameterSetName = "Change", SupportsShouldProcess = true)]
[OutputType(typeof(UserStatus))]
[Documentation("users/#set-your-user-status")]
[Patch("/user/status", Set = "Change")]
[Get("/user/status", Set = "Change", Step = "Read")]
[Put("/user/status", Set = "Replace")]
public sealed class SetUserStatusCommand : UpdateCmdlet<UserStatus>
{
    /// <summary>The name of an emoji, such as <c>coffee</c>.</summary>
    [Parameter]
    [Text]
    [Kept]
    public string? Emoji { get; set; }

    /// <summary>What you say, in 100 characters at most.</summary>
    [Parameter]
    [Content]
    [Kept]
    public string? Message { get; set; }

    /// <summary><c>busy</c>, or <c>not_set</c>.</summary>
    [Parameter]
    [Text]
    [Kept]
    public string? Availability { get; set; }

    /// <summary>After what time GitLab clears the status by itself.</summary>
    [Parameter]
    [ValidateSet("30_minutes", "3_hours", "8_hours", "1_day", "3_days", "7_days", "30_days")]
    public string? ClearStatusAfter { get; set; }

    /// <summary>Clears what is not given, rather than leaving it as it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Replace")]
    [NotSent]
    public SwitchParameter Replace { get; set; }
}

/// <summary>What a user shows of themselves for the moment.</summary>
[TableView("UserId", "Availability:12", "Emoji:8", "Message", "ClearStatusAt:Time")]
public sealed class UserStatus : GitLabObject
{
    /// <summary>The id of the user that was asked for; empty for your own status.</summary>
    [NotInJson]
    [FromCall(nameof(GetUserStatusCommand.User))]
    public long? UserId { get; set; }

    /// <summary>The name of an emoji.</summary>
    public string? Emoji { get; set; }

    /// <summary><c>busy</c> or <c>not_set</c>.</summary>
    public string? Availability { get; set; }

    /// <summary>What the user says.</summary>
    public string? Message { get; set; }

    /// <summary>What the user says as GitLab shows it.</summary>
    public string? MessageHtml { get; set; }

    /// <summary>When GitLab clears the status; empty where it does not.</summary>
    public DateTimeOffset? ClearStatusAt { get; set; }

    /// <summary>What the user says.</summary>
    public override string ToString() => Message ?? "";
}
