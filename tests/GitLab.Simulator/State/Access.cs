using System;
using System.Linq;

namespace GitLab.Simulator;

/// <summary>Who may do what: the roles that memberships, groups and shares add up to.</summary>
internal static class Access
{
    /// <summary>The role that a user has in a project, however it came about. Administrators own everything.</summary>
    public static int In(Project project, User? user) =>
        user is null ? AccessLevel.None
        : user.IsAdmin ? AccessLevel.Owner
        : Membership(project, user);

    /// <summary>The role that a user has as a member of the project, of a group above it, or of one that it is shared with.</summary>
    public static int Membership(Project project, User user) =>
        Math.Max(Direct(project, user), Math.Max(In(project.Namespace, user), Shared(project, user)));

    /// <summary>The role from direct membership of a project.</summary>
    public static int Direct(Project project, User user) =>
        !project.IsPlain && project.Members.TryGetValue(user.Id, out var member) ? member.AccessLevel : AccessLevel.None;

    /// <summary>The role that a user has in a group or a personal namespace, its own or inherited.</summary>
    public static int In(Namespace place, User user) =>
        place.Owner == user
            ? AccessLevel.Owner
            : place.SelfAndAncestors.Max(each => Math.Max(Direct(each, user), Shared(each, user)));

    private static int Direct(Namespace group, User user) =>
        group.Members.TryGetValue(user.Id, out var member) ? member.AccessLevel : AccessLevel.None;

    // Only the members of the invited group and of those above it; whom that one invited gets nothing here.
    private static int Shared(Namespace group, User user) =>
        group.Shares.Select(share => Math.Min(share.AccessLevel, share.Group.SelfAndAncestors.Max(each => Direct(each, user)))).DefaultIfEmpty(0).Max();

    /// <summary>Whether a user may know that a project exists.</summary>
    public static bool CanRead(Project project, User? user) => project.Visibility switch
    {
        "public" => true,
        "internal" when user is { IsExternal: false } => true,
        _ => In(project, user) >= AccessLevel.Guest,
    };

    /// <summary>Whether a user may know that a group exists.</summary>
    public static bool CanRead(Namespace group, User? user) => group.Visibility switch
    {
        "public" => true,
        "internal" when user is { IsExternal: false } => true,
        _ => user is not null && (user.IsAdmin || In(group, user) >= AccessLevel.Guest),
    };

    private static int Shared(Project project, User user) =>
        project.IsPlain ? AccessLevel.None
        : project.Shares.Select(share => Math.Min(share.AccessLevel, In(share.Group, user))).DefaultIfEmpty(0).Max();
}
