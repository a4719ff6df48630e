using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The groups around a project, and those that it is shared with.</summary>
internal static class SharingEndpoints
{
    public static void Map(Router routes)
    {
        routes.Post("projects/:id/share", Share);
        routes.Delete("projects/:id/share/:group_id", Unshare);
        routes.Get("projects/:id/share_locations", ShareLocations);
        routes.Get("projects/:id/groups", Groups, RouteAccess.Public);
        routes.Get("projects/:id/invited_groups", InvitedGroups, RouteAccess.Public);
    }

    private static Reply Share(ApiCall call)
    {
        var project = call.Project(AccessLevel.Maintainer);
        call.Params.Require("group_id", "group_access");
        var role = call.Params.Role("group_access")!.Value;
        if (call.State.FindNamespace($"{call.Params.Integer("group_id")}") is not { IsGroup: true } group || !Access.CanRead(group, call.User))
            throw Errors.NotFound("Group");
        if (project.Shares.Any(each => each.Group == group))
            throw Errors.Conflict("Group is already shared with this project");

        var share = new GroupShare { Id = call.State.NextId(), Group = group, AccessLevel = role, ExpiresAt = call.Params.Day("expires_at") };
        project.Shares.Add(share);
        call.Audit(project, "project_group_link_created", $"Added group {group.FullPath}");
        return Reply.Json(
            new JsonObject
            {
                ["id"] = share.Id,
                ["project_id"] = project.Id,
                ["group_id"] = group.Id,
                ["group_access"] = role,
                ["expires_at"] = Wire.Day(share.ExpiresAt),
            },
            201);
    }

    private static Reply Unshare(ApiCall call)
    {
        var project = call.Project(AccessLevel.Maintainer);
        if (project.Shares.RemoveAll(each => $"{each.Group.Id}" == call.Route["group_id"]) == 0)
            throw Errors.NotFound("Group Link");
        return Reply.Empty(204);
    }

    private static Reply ShareLocations(ApiCall call)
    {
        var project = call.Project(AccessLevel.Maintainer);
        var groups = GroupEndpoints.Search(call.State.Groups, call.Params.String("search"))
            .Where(group => Access.CanRead(group, call.User) && group != project.Namespace && project.Shares.All(each => each.Group != group));
        return Paging.Offset(call, [.. groups], group => Wire.Bytes(NamespaceJson.PublicGroup(group, call.Site)));
    }

    private static Reply Groups(ApiCall call)
    {
        var project = call.Project();
        var skipped = call.Params.Integers("skip_groups") ?? [];
        var role = call.Params.Role("shared_min_access_level") ?? AccessLevel.None;
        var visibleOnly = call.Params.Flag("shared_visible_only");
        var groups = project.Namespace.SelfAndAncestors.Where(each => each.IsGroup);
        if (call.Params.Flag("with_shared"))
        {
            var shares = project.Shares.Where(each => each.AccessLevel >= role && (!visibleOnly || Access.CanRead(each.Group, call.User)));
            groups = groups.Concat(shares.Select(each => each.Group)).Distinct();
        }

        groups = groups.Where(each => !skipped.Contains(each.Id));
        return Paging.Offset(call, [.. GroupEndpoints.Search(groups, call.Params.String("search"))],
            group => Wire.Bytes(NamespaceJson.PublicGroup(group, call.Site)));
    }

    private static Reply InvitedGroups(ApiCall call)
    {
        var project = call.Project();
        // An inherited invitation would be one of the group above; groups are not shared with groups here.
        var relations = call.Params.Strings("relation") ?? ["direct"];
        if (relations.Any(each => each is not ("direct" or "inherited")))
            throw Errors.NotAllowed("relation");
        var role = call.Params.Role("min_access_level") ?? AccessLevel.None;
        var groups = project.Shares.Select(each => each.Group).Where(group =>
            relations.Contains("direct") && Access.CanRead(group, call.User)
            && (role == AccessLevel.None || (call.User is { } me && Access.In(group, me) >= role)));
        return Paging.Offset(call, [.. GroupEndpoints.Search(groups, call.Params.String("search"))],
            group => Wire.Bytes(NamespaceJson.PublicGroup(group, call.Site)));
    }
}
