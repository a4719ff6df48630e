using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Groups, their subgroups and their projects.</summary>
internal static class GroupEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("groups", call => List(call, call.State.Groups), RouteAccess.Public);
        routes.Get("groups/:id", Get, RouteAccess.Public);
        routes.Get("groups/:id/subgroups", Subgroups, RouteAccess.Public);
        routes.Get("groups/:id/descendant_groups", Descendants, RouteAccess.Public);
        routes.Get("groups/:id/groups/shared", SharedGroups, RouteAccess.Public);
        routes.Get("groups/:id/projects", Projects, RouteAccess.Public);
        routes.Get("groups/:id/projects/shared", SharedProjects, RouteAccess.Public);
    }

    /// <summary>Those whose name or path has the text in it.</summary>
    public static IEnumerable<Namespace> Search(IEnumerable<Namespace> groups, string? text) => string.IsNullOrEmpty(text)
        ? groups
        : groups.Where(group => group.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
            || group.Path.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static Reply List(ApiCall call, IEnumerable<Namespace> groups)
    {
        var ascending = call.Params.OneOf("sort", "asc", "desc") != "desc";
        var order = call.Params.OneOf("order_by", "name", "path", "id", "similarity") ?? "name";
        var rows = Filter(call, Search(groups, call.Params.String("search")));
        byte[] Render(Namespace group) => Wire.Bytes(ToJson(call, group));

        if (KeysetPaging.IsAsked(call))
        {
            return order == "name" && ascending && call.User is null
                ? KeysetPaging.ByCursor(call, "name", true, rows, group => group.Name, group => group.Id, Render)
                : throw KeysetPaging.NotAvailable();
        }

        return Paging.Offset(call, [.. order switch
        {
            "name" => By(group => group.Name),
            "path" => By(group => group.Path),
            _ => By(group => group.Id),
        }], Render);

        IEnumerable<Namespace> By<T>(Func<Namespace, T> key) => ascending
            ? rows.OrderBy(key).ThenBy(group => group.Id)
            : rows.OrderByDescending(key).ThenByDescending(group => group.Id);
    }

    private static IEnumerable<Namespace> Filter(ApiCall call, IEnumerable<Namespace> groups)
    {
        var p = call.Params;
        void Keep(bool asked, Func<Namespace, bool> filter) => groups = asked ? groups.Where(filter) : groups;

        var skipped = p.Integers("skip_groups") ?? [];
        var visibility = p.OneOf("visibility", "private", "internal", "public");
        Keep(true, group => Access.CanRead(group, call.User) && !skipped.Contains(group.Id));
        Keep(visibility is not null, group => group.Visibility == visibility);
        Keep(p.Flag("top_level_only"), group => group.Parent is null);
        if (p.Flag("owned"))
            Keep(true, group => Access.In(group, call.SignedIn) >= AccessLevel.Owner);
        if (p.Role("min_access_level") is { } role)
            Keep(true, group => Access.In(group, call.SignedIn) >= role);
        if (p.Boolean("all_available") == false && !call.IsAdmin)
            Keep(true, group => Access.In(group, call.SignedIn) > AccessLevel.None);

        if (p.Boolean("active") is { } active)
            Keep(true, group => active == (!group.Archived && group.MarkedForDeletionOn is null));
        if (p.Boolean("archived") is { } archived)
            Keep(true, group => group.Archived == archived);
        if (p.Day("marked_for_deletion_on") is { } day)
            Keep(true, group => group.MarkedForDeletionOn == day);
        return groups;
    }

    private static Reply Get(ApiCall call)
    {
        var group = call.Group();
        var json = NamespaceJson.Detail(group, call.Site);
        if (call.IsAdmin && call.Params.Flag("with_custom_attributes"))
            json["custom_attributes"] = NamespaceJson.CustomAttributes(group);
        if (call.Params.Boolean("with_projects") != false)
        {
            var projects = call.State.Projects.Where(project => project.Namespace == group && Access.CanRead(project, call.User)).Take(100);
            json["projects"] = new JsonArray([.. projects.Select(project => JsonNode.Parse(call.Projects.Render(project, ProjectView.Basic)))]);
            json["shared_projects"] = new JsonArray();
        }

        return Reply.Json(json);
    }

    private static Reply Subgroups(ApiCall call)
    {
        var parent = call.Group();
        return List(call, call.State.Groups.Where(group => group.Parent == parent));
    }

    private static Reply Descendants(ApiCall call)
    {
        var above = call.Group();
        return List(call, call.State.Groups.Where(group => group != above && group.SelfAndAncestors.Contains(above)));
    }

    private static Reply SharedGroups(ApiCall call)
    {
        var invited = call.Group();
        return List(call, call.State.Groups.Where(group => group.Shares.Exists(share => share.Group == invited)));
    }

    private static Reply SharedProjects(ApiCall call)
    {
        var invited = call.Group();
        return ProjectQuery.List(call, () => call.State.Projects.Where(project => !project.IsPlain && project.Shares.Any(each => each.Group == invited)));
    }

    private static Reply Projects(ApiCall call)
    {
        var group = call.Group();
        var below = call.Params.Flag("include_subgroups");
        var above = call.Params.Flag("include_ancestor_groups");
        var shared = call.Params.Boolean("with_shared") != false;
        return ProjectQuery.List(call, () => call.State.Projects.Where(project =>
            project.Namespace == group
            || (below && project.Namespace.SelfAndAncestors.Contains(group))
            || (above && group.SelfAndAncestors.Contains(project.Namespace))
            || (shared && !project.IsPlain && project.Shares.Any(each => each.Group == group))));
    }

    private static JsonObject ToJson(ApiCall call, Namespace group)
    {
        var json = NamespaceJson.Group(group, call.Site);
        if (call.IsAdmin && call.Params.Flag("with_custom_attributes"))
            json["custom_attributes"] = NamespaceJson.CustomAttributes(group);
        return json;
    }
}
