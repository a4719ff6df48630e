using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Users for machines: of the instance, of a group, of a project.</summary>
internal static class ServiceAccountEndpoints
{
    public static void Map(Router routes)
    {
        foreach (var place in new[] { "service_accounts", "groups/:id/service_accounts", "projects/:id/service_accounts" })
        {
            routes.Get(place, List);
            routes.Post(place, Create);
            routes.Patch(place + "/:user_id", Update);
        }

        routes.Delete("groups/:id/service_accounts/:user_id", Delete);
        routes.Delete("projects/:id/service_accounts/:user_id", Delete);
    }

    private static Reply List(ApiCall call)
    {
        var order = call.Params.OneOf("order_by", "id", "username") ?? "id";
        var accounts = Rows(call).All.Select(row => call.State.FindUser($"{row["id"]}")).OfType<User>()
            .OrderBy(user => order == "id" ? user.Id.ToString("D20", CultureInfo.InvariantCulture) : user.Username, StringComparer.Ordinal);
        var ascending = call.Params.OneOf("sort", "asc", "desc") == "asc";
        return Paging.Offset(call, [.. ascending ? accounts : accounts.Reverse()], user => Wire.Bytes(ToJson(call, user)));
    }

    private static Reply Create(ApiCall call)
    {
        var rows = Rows(call);
        var number = call.State.NextId();
        var username = call.Params.String("username") ?? $"service_account_{number}";
        if (call.Params.String("email") is { } email) UserAccountEndpoints.CheckEmail(call, email);
        var user = UserAccountEndpoints.Add(call, username, call.Params.String("name") ?? "Service account user");
        user.IsBot = user.IsServiceAccount = true;
        user.Email = call.Params.String("email") ?? $"{username}@noreply.example.com";
        rows.Add(new JsonObject { ["id"] = user.Id });
        return Reply.Json(ToJson(call, user), 201);
    }

    private static Reply Update(ApiCall call)
    {
        var user = Named(call);
        if (call.Params.String("username") is { } username && username != user.Username)
        {
            if (call.State.FindUser(username) is not null) throw Errors.Validation(("username", "has already been taken"));
            user.Username = username;
        }

        if (call.Params.String("email") is { } email)
        {
            UserAccountEndpoints.CheckEmail(call, email, user);
            user.Email = email;
        }

        user.Name = call.Params.String("name") ?? user.Name;
        call.State.Touch();
        return Reply.Json(ToJson(call, user));
    }

    private static Reply Delete(ApiCall call)
    {
        var user = Named(call);
        Rows(call).Remove(Rows(call).Find(call.Route["user_id"], "id")!);
        call.State.Remove(user);
        call.State.Touch();
        return Reply.Empty(204);
    }

    private static User Named(ApiCall call) =>
        Rows(call).Find(call.Route["user_id"], "id") is { } row ? call.State.FindUser($"{row["id"]}")! : throw Errors.NotFound("User");

    private static RowList Rows(ApiCall call)
    {
        if (call.ApiPath.StartsWith("projects/", StringComparison.Ordinal)) return call.State.Rows($"projects/{call.Project(AccessLevel.Maintainer).Id}/service_accounts");
        if (call.ApiPath.StartsWith("groups/", StringComparison.Ordinal)) return call.State.Rows($"groups/{OwnGroup(call).Id}/service_accounts");
        call.RequireAdmin();
        return call.State.Rows("service_accounts");
    }

    private static Namespace OwnGroup(ApiCall call) =>
        call.IsAdmin || Access.In(call.Group(), call.SignedIn) >= AccessLevel.Owner ? call.Group() : throw Errors.Forbidden();

    private static JsonObject ToJson(ApiCall call, User user)
    {
        var json = UserJson.Basic(user, call.Site);
        return new JsonObject
        {
            ["id"] = user.Id,
            ["username"] = user.Username,
            ["name"] = user.Name,
            ["public_email"] = json["public_email"]?.DeepClone(),
            ["email"] = user.Email,
            ["unconfirmed_email"] = null,
        };
    }
}
