using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets on which day users were last active, the longest idle first.</summary>
/// <remarks>
/// Signing in, pushing and pulling, and using the API or the pages counts. Users who were never active are not
/// among them, and those with a private profile are there for administrators only.
/// </remarks>
/// <example>
///   <summary>See who was active in the last week.</summary>
///   <code>Get-GLUserActivity -Since (Get-Date).AddDays(-7) -All</code>
/// </example>
/// <example>
///   <summary>Deactivate all who did nothing for half a year.</summary>
///   <code>Get-GLUserActivity -Since 2010-01-01 -All | Where-Object LastActivityOn -LT (Get-Date).AddMonths(-6) | Disable-GLUser</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserActivity", SupportsPaging = true)]
[OutputType(typeof(UserActivity))]
[Documentation("users/#list-a-users-activity")]
[Get("/user/activities", Paged = true)]
public sealed class GetUserActivityCommand : GetCmdlet<UserActivity>
{
    /// <summary>Only users who were active on this day or later. The last six months otherwise.</summary>
    [Parameter]
    [ApiName("from")]
    [Instant]
    public DateTimeOffset? Since { get; set; }
}

/// <summary>When a user was last active.</summary>
[TableView("Username", "LastActivityOn")]
public sealed class UserActivity : GitLabObject
{
    /// <summary>The user's name to sign in with.</summary>
    public string? Username { get; set; }

    /// <summary>The day.</summary>
    public DateTime? LastActivityOn { get; set; }

    /// <summary>The same day under its former name. Deprecated.</summary>
    public DateTimeOffset? LastActivityAt { get; set; }
}
