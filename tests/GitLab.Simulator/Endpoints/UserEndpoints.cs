using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Users, and the projects that have to do with one.</summary>
internal static class UserEndpoints
{
    private static readonly string[] Orders = ["id", "name", "username", "created_at", "updated_at"];

    public static void Map(Router routes)
    {
        routes.Get("user", call => Reply.Json(UserJson.Full(call.SignedIn, call.Site, call.IsAdmin)), RouteAccess.ReadUser);
        routes.Get("users", List, RouteAccess.Public | RouteAccess.ReadUser);
        routes.Get("users/:id", Get, RouteAccess.Public | RouteAccess.ReadUser);
        routes.Get("users/:user_id/projects", Projects, RouteAccess.Public);
        routes.Get("users/:user_id/contributed_projects", ContributedProjects, RouteAccess.Public);
        routes.Get("users/:user_id/starred_projects", StarredProjects, RouteAccess.Public);
    }

    /// <summary>Those whose name, username or e-mail address has the text in it.</summary>
    public static IEnumerable<User> Search(IEnumerable<User> users, string? text) => string.IsNullOrEmpty(text)
        ? users
        : users.Where(user => user.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
            || user.Username.Contains(text, StringComparison.OrdinalIgnoreCase)
            || user.Email.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static Reply List(ApiCall call)
    {
        var ascending = call.Params.OneOf("sort", "asc", "desc") == "asc";
        var order = call.Params.OneOf("order_by", Orders) ?? "id";
        var users = Filter(call, Search(call.State.Users, call.Params.String("search")));
        byte[] Render(User user) => Wire.Bytes(ToJson(call, user, UserJson.Basic(user, call.Site)));

        // Both ways of paging go by the same order.
        Func<User, string> key = order switch
        {
            "name" => user => user.Name,
            "username" => user => user.Username,
            "created_at" => user => Wire.Instant(user.CreatedAt),
            "updated_at" => user => Wire.Instant(user.UpdatedAt),
            _ => user => user.Id.ToString("D20", CultureInfo.InvariantCulture),
        };
        if (KeysetPaging.IsAsked(call))
            return KeysetPaging.ByCursor(call, order, ascending, users, key, user => user.Id, Render);
        var sorted = ascending
            ? users.OrderBy(key, StringComparer.Ordinal).ThenBy(user => user.Id)
            : users.OrderByDescending(key, StringComparer.Ordinal).ThenByDescending(user => user.Id);
        return Paging.Offset(call, [.. sorted], Render);
    }

    private static Reply Get(ApiCall call)
    {
        if (!call.Route["id"].All(char.IsAsciiDigit))
            throw Errors.Invalid("id");
        var user = call.State.FindUser(call.Route["id"]) ?? throw Errors.NotFound("User");
        return Reply.Json(ToJson(call, user, call.User is null ? UserJson.Basic(user, call.Site) : UserJson.Profile(user, call.Site)));
    }

    private static JsonObject ToJson(ApiCall call, User user, JsonObject forOthers)
    {
        var json = call.IsAdmin ? UserJson.Full(user, call.Site, forAdmin: true) : forOthers;
        if (call.IsAdmin && call.Params.Flag("with_custom_attributes"))
            json["custom_attributes"] = UserJson.CustomAttributes(user);
        return json;
    }

    private static IEnumerable<User> Filter(ApiCall call, IEnumerable<User> users)
    {
        var p = call.Params;
        void Keep(bool asked, Func<User, bool> filter) => users = asked ? users.Where(filter) : users;

        Keep(p.Has("username"), user => user.Username.Equals(p.String("username"), StringComparison.OrdinalIgnoreCase));
        Keep(p.Flag("active"), user => user.State == "active");
        Keep(p.Flag("exclude_active"), user => user.State != "active");
        Keep(p.Flag("blocked"), user => user.State == "blocked");
        Keep(p.Flag("humans"), user => !user.IsBot);
        Keep(p.Flag("exclude_humans"), user => user.IsBot);
        Keep(p.Flag("without_project_bots"), user => !user.IsBot);
        Keep(p.Flag("external"), user => user.IsExternal);
        Keep(p.Flag("exclude_external"), user => !user.IsExternal);
        Keep(p.Flag("admins") && call.IsAdmin, user => user.IsAdmin);
        Keep(p.Flag("without_projects"), user => call.State.Projects.All(project => project.Namespace.Owner != user));
        var (after, before) = (p.Instant("created_after"), p.Instant("created_before"));
        Keep(after is not null, user => user.CreatedAt >= after);
        Keep(before is not null, user => user.CreatedAt <= before);
        return users;
    }

    private static Reply Projects(ApiCall call)
    {
        var user = Named(call);
        return ProjectQuery.List(call, () => call.State.Projects.Where(project => project.Namespace.Owner == user));
    }

    private static Reply ContributedProjects(ApiCall call)
    {
        var user = Named(call);
        return ProjectQuery.List(call, () => call.State.Projects.Where(project =>
            !project.IsPlain && (project.CreatorId == user.Id || project.AuditEvents.Any(each => each.Author == user))));
    }

    private static Reply StarredProjects(ApiCall call)
    {
        var user = Named(call);
        return ProjectQuery.List(call, () => call.State.Projects.Where(project => !project.IsPlain && project.Stars.ContainsKey(user.Id)));
    }

    /// <summary>The user that the path names.</summary>
    /// <param name="call">The request.</param>
    /// <param name="parameter">The placeholder that holds the user's id or name.</param>
    public static User Named(ApiCall call, string parameter = "user_id") => call.State.FindUser(call.Route[parameter]) ?? throw Errors.NotFound("User");
}
