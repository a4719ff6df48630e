using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the members of a group, or one of them.</summary>
/// <remarks>Without -IncludeInherited only those are there whom somebody added to the group itself.</remarks>
/// <example>
///   <summary>See who was added to a group.</summary>
///   <code>Get-GLGroupMember platform -All</code>
/// </example>
/// <example>
///   <summary>See the owners of a subgroup, those of the groups above it among them.</summary>
///   <code>Get-GLGroupMember platform/backend -IncludeInherited -All | Where-Object AccessLevel -eq Owner</code>
/// </example>
/// <example>
///   <summary>Find out which role a user has in each subgroup.</summary>
///   <code>Get-GLGroup -ParentGroup platform -All | Get-GLGroupMember -User jane -IncludeInherited | Select-Object Group, AccessLevel</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupMember", DefaultParameterSetName = "Direct", SupportsPaging = true)]
[OutputType(typeof(GroupMember))]
[Documentation("group_members/#list-all-group-members")]
[Get("/groups/:id/members", Set = "Direct", Paged = true)]
[Get("/groups/:id/members/:user_id", Set = "Direct")]
[Get("/groups/:id/members/all", Set = "Inherited", Paged = true)]
[Get("/groups/:id/members/all/:user_id", Set = "Inherited")]
public sealed class GetGroupMemberCommand : MemberGetCmdlet<GroupMember>
{
    /// <summary>The group: an id, a full path, a web address, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Makes users members of a group, and so of everything in it.</summary>
/// <example>
///   <summary>Let a user work in all projects of a group until the end of the year.</summary>
///   <code>Add-GLGroupMember platform jane -AccessLevel Developer -ExpiresAt 2026-12-31</code>
/// </example>
/// <example>
///   <summary>Give the members of one group the same roles in another.</summary>
///   <code>Get-GLGroupMember platform -All | Add-GLGroupMember -Group tools</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLGroupMember", SupportsShouldProcess = true)]
[OutputType(typeof(GroupMember))]
[Documentation("group_members/#add-a-group-member")]
[Post("/groups/:id/members")]
public sealed class AddGroupMemberCommand : MemberAddCmdlet<GroupMember>
{
    /// <summary>The group: an id, a full path, a web address, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Gives members of a group another role, or lets their membership end on another day.</summary>
/// <example>
///   <summary>Make a member a maintainer.</summary>
///   <code>Set-GLGroupMember platform jane -AccessLevel Maintainer</code>
/// </example>
/// <example>
///   <summary>Let all memberships that have no end yet end with the year.</summary>
///   <code>Get-GLGroupMember platform -All | Where-Object { -not $_.ExpiresAt } | Set-GLGroupMember -ExpiresAt 2026-12-31</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLGroupMember", SupportsShouldProcess = true)]
[OutputType(typeof(GroupMember))]
[Documentation("group_members/#update-a-group-member")]
[Put("/groups/:id/members/:user_id")]
[Get("/groups/:id/members/:user_id", Step = "Read")]
public sealed class SetGroupMemberCommand : MemberSetCmdlet<GroupMember>
{
    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Removes members from a group, and from the groups and projects below it.</summary>
/// <example>
///   <summary>Remove a member, and take away what is assigned to them.</summary>
///   <code>Remove-GLGroupMember platform jane -UnassignIssuable</code>
/// </example>
/// <example>
///   <summary>Remove a user from a group and all groups right below it.</summary>
///   <code>Get-GLGroup -ParentGroup platform -All | Get-GLGroupMember -OnlyUser jane | Remove-GLGroupMember</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLGroupMember", SupportsShouldProcess = true)]
[Documentation("group_members/#remove-a-group-member")]
[Delete("/groups/:id/members/:user_id")]
public sealed class RemoveGroupMemberCommand : MemberRemoveCmdlet
{
    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Lets the role of a member who comes from LDAP differ from what LDAP says.</summary>
/// <remarks>Set-GLGroupMember then gives the other role.</remarks>
/// <example>
///   <summary>Make somebody a maintainer who is a developer by LDAP.</summary>
///   <code>Enable-GLGroupMemberOverride platform jane -PassThru | Set-GLGroupMember -AccessLevel Maintainer</code>
/// </example>
/// <example>
///   <summary>Allow it for all members whose role no LDAP group should change.</summary>
///   <code>Get-GLGroupMember platform -All | Where-Object AccessLevel -eq Owner | Enable-GLGroupMemberOverride</code>
/// </example>
[Cmdlet(VerbsLifecycle.Enable, "GLGroupMemberOverride", SupportsShouldProcess = true)]
[OutputType(typeof(GroupMember))]
[Documentation("group_members/#set-override-flag-for-a-member-of-a-group")]
[Tier("Premium")]
[Post("/groups/:id/members/:user_id/override")]
public sealed class EnableGroupMemberOverrideCommand : GroupPartUpdateCmdlet<GroupMember>
{
    /// <summary>Which member: an id, a user name, or the member as another command gave them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>Gives members who come from LDAP the role again that LDAP says.</summary>
/// <example>
///   <summary>End the exception for one member.</summary>
///   <code>Disable-GLGroupMemberOverride platform jane</code>
/// </example>
/// <example>
///   <summary>End all exceptions of a group.</summary>
///   <code>Get-GLGroupMember platform -All | Where-Object Override | Disable-GLGroupMemberOverride</code>
/// </example>
[Cmdlet(VerbsLifecycle.Disable, "GLGroupMemberOverride", SupportsShouldProcess = true)]
[Documentation("group_members/#remove-override-for-a-member-of-a-group")]
[Tier("Premium")]
[Delete("/groups/:id/members/:user_id/override")]
public sealed class DisableGroupMemberOverrideCommand : GroupPartChangeCmdlet
{
    /// <summary>Which member: an id, a user name, or the member as another command gave them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>Gets the members of a group who wait for approval, users who are only invited among them.</summary>
/// <example>
///   <summary>See who waits.</summary>
///   <code>Get-GLGroupPendingMember platform -All</code>
/// </example>
/// <example>
///   <summary>Approve all who were invited at an address of one's own domain.</summary>
///   <code>Get-GLGroupPendingMember platform -All | Where-Object Email -like '*@example.com' | Approve-GLGroupMember</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupPendingMember", SupportsPaging = true)]
[OutputType(typeof(PendingMember))]
[Documentation("group_members/#list-all-pending-group-members-in-a-group-and-its-subgroups-and-projects")]
[Tier("Premium")]
[Get("/groups/:id/pending_members", Paged = true)]
public sealed class GetGroupPendingMemberCommand : GroupGetCmdlet<PendingMember>
{
}

/// <summary>Approves members of a group who wait for it, so that they take a seat and can get in.</summary>
/// <example>
///   <summary>Approve one member by the id of the membership.</summary>
///   <code>Approve-GLGroupMember platform 4711</code>
/// </example>
/// <example>
///   <summary>Approve all who wait.</summary>
///   <code>Approve-GLGroupMember platform -All</code>
/// </example>
/// <example>
///   <summary>Approve those who are no longer only invited.</summary>
///   <code>Get-GLGroupPendingMember platform -All | Where-Object { -not $_.Invited } | Approve-GLGroupMember</code>
/// </example>
[Cmdlet(VerbsLifecycle.Approve, "GLGroupMember", DefaultParameterSetName = "One", SupportsShouldProcess = true)]
[Documentation("group_members/#approve-a-group-member")]
[Tier("Premium")]
[Put("/groups/:id/members/:member_id/approve", Set = "One")]
[Post("/groups/:id/members/approve_all", Set = "All")]
public sealed class ApproveGroupMemberCommand : GroupPartChangeCmdlet
{
    /// <summary>Which one: the id of the membership, or the member as Get-GLGroupPendingMember gave them.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "One", ValueFromPipeline = true)]
    [ApiName("member_id")]
    public Ref<PendingMember>? PendingMember { get; set; }

    /// <summary>Approves everybody who waits.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    [NotSent]
    public SwitchParameter All { get; set; }
}

/// <summary>Lets all memberships of a user in a group and below it count, or wait for approval.</summary>
/// <example>
///   <summary>Take a seat away from a user without removing them.</summary>
///   <code>Set-GLGroupMemberState platform jane -State awaiting</code>
/// </example>
/// <example>
///   <summary>Let all billable members who did nothing for a year wait.</summary>
///   <code>Get-GLGroupBillableMember platform -All | Where-Object LastActivityOn -lt (Get-Date).AddYears(-1) | Set-GLGroupMemberState -State awaiting</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLGroupMemberState", SupportsShouldProcess = true)]
[Documentation("group_members/#change-group-membership-state-for-a-user")]
[Tier("Premium")]
[Put("/groups/:id/members/:user_id/state")]
public sealed class SetGroupMemberStateCommand : GroupPartChangeCmdlet
{
    /// <summary>Which member: an id, a user name, or the member as another command gave them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Whether the memberships count.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet("awaiting", "active")]
    public string? State { get; set; }
}

/// <summary>Gets the users who take a seat of a top-level group's subscription, wherever below it they are members.</summary>
/// <example>
///   <summary>See those who came last.</summary>
///   <code>Get-GLGroupBillableMember platform -Sort last_joined</code>
/// </example>
/// <example>
///   <summary>See by which memberships each of them takes it.</summary>
///   <code>Get-GLGroupBillableMember platform -All | Get-GLGroupBillableMembership -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupBillableMember", SupportsPaging = true)]
[OutputType(typeof(BillableMember))]
[Documentation("group_members/#list-all-billable-group-members")]
[Tier("Premium")]
[Get("/groups/:id/billable_members", Paged = true)]
public sealed class GetGroupBillableMemberCommand : GroupGetCmdlet<BillableMember>
{
    /// <summary>A part of the name, or a whole e-mail address.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }

    /// <summary>What the list is ordered by.</summary>
    [Parameter]
    [ValidateSet("access_level_asc", "access_level_desc", "last_joined", "name_asc", "name_desc", "oldest_joined", "oldest_sign_in", "recent_sign_in", "last_activity_on_asc", "last_activity_on_desc")]
    public string? Sort { get; set; }
}

/// <summary>Gets the memberships by which a user takes a seat of a top-level group's subscription.</summary>
/// <example>
///   <summary>See in which groups and projects somebody is a member.</summary>
///   <code>Get-GLGroupBillableMembership platform jane -All</code>
/// </example>
/// <example>
///   <summary>See what all billable members got by groups that were invited.</summary>
///   <code>Get-GLGroupBillableMember platform -All | Get-GLGroupBillableMembership -Indirect</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupBillableMembership", DefaultParameterSetName = "Direct", SupportsPaging = true)]
[OutputType(typeof(BillableMembership))]
[Documentation("group_members/#list-all-memberships-for-a-billable-group-member")]
[Tier("Premium")]
[Get("/groups/:id/billable_members/:user_id/memberships", Set = "Direct", Paged = true)]
[Get("/groups/:id/billable_members/:user_id/indirect", Set = "Indirect", Paged = true)]
public sealed class GetGroupBillableMembershipCommand : GroupPartGetCmdlet<BillableMembership>
{
    /// <summary>Which member: an id, a user name, or the member as another command gave them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Gets the memberships that come from groups that were invited instead.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Indirect")]
    [NotSent]
    public SwitchParameter Indirect { get; set; }
}

/// <summary>Removes users from a top-level group and everything below it, so that they take no seat any more.</summary>
/// <example>
///   <summary>Remove one user.</summary>
///   <code>Remove-GLGroupBillableMember platform jane</code>
/// </example>
/// <example>
///   <summary>See who would be removed because of two idle years.</summary>
///   <code>Get-GLGroupBillableMember platform -All | Where-Object LastActivityOn -lt (Get-Date).AddYears(-2) | Remove-GLGroupBillableMember -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLGroupBillableMember", SupportsShouldProcess = true)]
[Documentation("group_members/#remove-a-billable-group-member")]
[Tier("Premium")]
[Delete("/groups/:id/billable_members/:user_id")]
public sealed class RemoveGroupBillableMemberCommand : GroupPartChangeCmdlet
{
    /// <summary>Which member: an id, a user name, or the member as another command gave them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>A member of a group.</summary>
[TableView("Id", "Username", "Name", "AccessLevel:15", "ExpiresAt")]
public sealed class GroupMember : Member, IGroupOwned
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? GroupId { get; set; }
}

/// <summary>Somebody who is to become a member of a group, and waits for approval.</summary>
[TableView("Id", "Name", "Email", "Approved", "Invited")]
public sealed class PendingMember : GroupObject
{
    /// <summary>The id of the membership, not of the user.</summary>
    public long? Id { get; set; }

    /// <summary>The user's full name; empty while there is only an invitation.</summary>
    public string? Name { get; set; }

    /// <summary>The user name; empty while there is only an invitation.</summary>
    public string? Username { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The address of the picture.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>The address of the user's page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>Whether an owner has approved.</summary>
    public bool? Approved { get; set; }

    /// <summary>Whether there is only an invitation, no user yet.</summary>
    public bool? Invited { get; set; }

    /// <summary>The name, or else the e-mail address.</summary>
    public override string ToString() => Username ?? Email ?? $"{Id}";
}

/// <summary>A user who takes a seat of a group's subscription.</summary>
[TableView("Id", "Username", "Name", "MembershipType:15", "LastActivityOn")]
public sealed class BillableMember : Member, IGroupOwned
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? GroupId { get; set; }

    /// <summary>The last day on which the user did something.</summary>
    public DateTime? LastActivityOn { get; set; }

    /// <summary>When the user signed in last.</summary>
    public DateTimeOffset? LastLoginAt { get; set; }

    /// <summary>Where the membership is: <c>group_member</c>, <c>project_member</c>, <c>group_invite</c> or <c>project_invite</c>.</summary>
    public string? MembershipType { get; set; }

    /// <summary>Whether Remove-GLGroupBillableMember can remove the user.</summary>
    public bool? Removable { get; set; }

    /// <summary>Whether the group would have no owner without the user.</summary>
    public bool? IsLastOwner { get; set; }
}

/// <summary>A membership by which a user takes a seat.</summary>
[TableView("Id", "SourceFullName", "AccessLevel:15", "ExpiresAt")]
public sealed class BillableMembership : GroupObject
{
    /// <summary>The id of the membership.</summary>
    public long? Id { get; set; }

    /// <summary>The user's id.</summary>
    [FromCall(nameof(GetGroupBillableMembershipCommand.User))]
    [NotInJson]
    public long? UserId { get; set; }

    /// <summary>The id of the group or project.</summary>
    public long? SourceId { get; set; }

    /// <summary>The full name of the group or project.</summary>
    public string? SourceFullName { get; set; }

    /// <summary>The page with the members of the group or project.</summary>
    public Uri? SourceMembersUrl { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The last day; empty when there is none.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>The role, by its name and its number.</summary>
    public MembershipRole? AccessLevel { get; set; }
}

/// <summary>The role of a membership.</summary>
public sealed class MembershipRole : GitLabObject
{
    /// <summary>The name of the role, or of the custom role.</summary>
    public string? StringValue { get; set; }

    /// <summary>The role.</summary>
    public AccessLevel? IntegerValue { get; set; }

    /// <summary>The id of the custom role, where there is one.</summary>
    public long? CustomRoleId { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => StringValue ?? $"{IntegerValue}";
}
