using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Custom roles of the server, of groups and of the Admin area.</summary>
internal static class MemberRoleEndpoints
{
    public static void Map(Router routes)
    {
        foreach (var pattern in new[] { "member_roles", "admin_member_roles", "groups/:id/member_roles" })
        {
            routes.Get(pattern, call => Reply.Json(new JsonArray([.. Roles(call, pattern).All.Select(each => each.DeepClone())])));
            routes.Post(pattern, call => Create(call, pattern));
            routes.Delete(pattern + "/:member_role_id", call => Remove(call, pattern));
        }
    }

    private static RowList Roles(ApiCall call, string pattern)
    {
        if (pattern.StartsWith("groups/", System.StringComparison.Ordinal))
            return call.State.Rows($"groups/{GroupActionEndpoints.Group(call, AccessLevel.Owner).Id}/member_roles");
        call.RequireAdmin();
        return call.State.Rows(pattern);
    }

    private static Reply Create(ApiCall call, string pattern)
    {
        var roles = Roles(call, pattern);
        if (pattern != "admin_member_roles")
            call.Params.Require("base_access_level");
        var role = new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["group_id"] = call.Route.ContainsKey("id") ? call.Group().Id : null,
            ["name"] = "Custom",
            ["description"] = null,
            ["base_access_level"] = null,
        };
        foreach (var (name, value) in call.Params.All)
            role[name] = value?.DeepClone();
        if (call.Route.ContainsKey("id"))
            role["group_id"] = call.Group().Id;
        return Reply.Json(roles.Add(role).DeepClone(), 201);
    }

    private static Reply Remove(ApiCall call, string pattern)
    {
        var roles = Roles(call, pattern);
        roles.Remove(roles.Find(call.Route["member_role_id"], "id") ?? throw Errors.NotFound("Member Role"));
        return Reply.Empty(204);
    }
}
