using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Reads the members of a project or a group.</summary>
/// <typeparam name="T">The model of a member.</typeparam>
public abstract class MemberGetCmdlet<T> : GetCmdlet<T>
    where T : Member
{
    /// <summary>Which member: an id, a user name, or a user. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Also those who are members by a group above, or by one that it is shared with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Inherited")]
    [NotSent]
    public SwitchParameter IncludeInherited { get; set; }

    /// <summary>A part of the name, the user name or the e-mail address.</summary>
    [Parameter]
    [ApiName("query")]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only these users, as far as they are members.</summary>
    [Parameter]
    [ApiName("user_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [CommaSeparated]
    [ListOnly]
    [NoEmptyItem]
    public UserRef[]? OnlyUser { get; set; }

    /// <summary>Users to leave out.</summary>
    [Parameter(ParameterSetName = "Direct")]
    [ApiName("skip_users")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [CommaSeparated]
    [ListOnly]
    [NoEmptyItem]
    public UserRef[]? SkipUser { get; set; }

    /// <summary>Only members who wait for approval, or only those who do not.</summary>
    [Parameter(ParameterSetName = "Inherited")]
    [ValidateSet("awaiting", "active")]
    [Tier("Premium")]
    [ListOnly]
    public string? State { get; set; }

    /// <summary>Adds whether each member takes a seat of the subscription.</summary>
    [Parameter]
    [Tier("Premium")]
    [ListOnly]
    public SwitchParameter ShowSeatInfo { get; set; }

    /// <summary>Only members whom a SAML provider knows.</summary>
    [Parameter(ParameterSetName = "Direct")]
    [Tier("Premium")]
    [ListOnly]
    public SwitchParameter WithSamlIdentity { get; set; }
}

/// <summary>Makes users members of a project or a group.</summary>
/// <typeparam name="T">The model of a member.</typeparam>
public abstract class MemberAddCmdlet<T> : UpdateCmdlet<T>
    where T : Member
{
    /// <summary>Who becomes a member: an id, a user name, or a user.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>The role.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>The last day of the membership. It has no end otherwise.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The id of a custom role that is built upon the role.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public long? MemberRoleId { get; set; }
}

/// <summary>Changes members of a project or a group.</summary>
/// <typeparam name="T">The model of a member.</typeparam>
public abstract class MemberSetCmdlet<T> : UpdateCmdlet<T>
    where T : Member
{
    /// <summary>Which member: an id, a user name, or the member as another command gave them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>The role from now on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Kept]
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>The last day of the membership; <c>$null</c> for none.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The id of a custom role that is built upon the role; <c>$null</c> takes it away.</summary>
    [Parameter]
    [Tier("Ultimate")]
    [Kept(Property = "MemberRole.Id", With = nameof(AccessLevel))]
    public long? MemberRoleId { get; set; }
}

/// <summary>Removes members from a project or a group.</summary>
public abstract class MemberRemoveCmdlet : ChangeCmdlet
{
    /// <summary>Which member: an id, a user name, or the member as another command gave them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Leaves the user's own memberships in groups and projects below alone.</summary>
    [Parameter]
    [ApiName("skip_subresources")]
    public SwitchParameter SkipSubresource { get; set; }

    /// <summary>Takes issues and merge requests away from the user as well.</summary>
    [Parameter]
    [ApiName("unassign_issuables")]
    public SwitchParameter UnassignIssuable { get; set; }
}

/// <summary>A user, with what they are in a project or a group.</summary>
public abstract class Member : BasicUser
{
    /// <summary>The role.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>The last day of the membership; empty when it has none.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>Who made the user a member.</summary>
    public BasicUser? CreatedBy { get; set; }

    /// <summary>The user's e-mail address. For owners of the group that manages the user.</summary>
    public string? Email { get; set; }

    /// <summary>Whether the user takes a seat of the subscription, where -ShowSeatInfo asked for it.</summary>
    public bool? IsUsingSeat { get; set; }

    /// <summary>Whether the role may differ from what LDAP says.</summary>
    public bool? Override { get; set; }

    /// <summary><c>active</c>, <c>awaiting</c> approval …</summary>
    public string? MembershipState { get; set; }

    /// <summary>The custom role, where there is one.</summary>
    public MemberRole? MemberRole { get; set; }

    /// <summary>Who the user is at the group's SAML provider.</summary>
    public UserIdentity? GroupSamlIdentity { get; set; }

    /// <summary>Who the user is at the group's provisioning service.</summary>
    public UserIdentity? GroupScimIdentity { get; set; }
}
