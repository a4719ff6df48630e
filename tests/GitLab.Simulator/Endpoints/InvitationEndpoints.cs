using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Invitations by e-mail to projects and groups.</summary>
internal static class InvitationEndpoints
{
    public static void Map(Router routes)
    {
        foreach (var scope in new[] { "projects", "groups" })
        {
            routes.Get(scope + "/:id/invitations", List);
            routes.Post(scope + "/:id/invitations", Invite);
            routes.Put(scope + "/:id/invitations/:email", Edit);
            routes.Delete(scope + "/:id/invitations/:email", Remove);
        }

        routes.Get("groups/:id/pending_members", Pending);
        routes.Post("groups/:id/members/approve_all", ApproveAll);
        routes.Put("groups/:id/members/:member_id/approve", Approve);
    }

    private static RowList Invitations(ApiCall call)
    {
        MemberEndpoints.Direct(call, AccessLevel.Maintainer);
        return call.State.Rows(call.ApiPath.StartsWith("groups/", StringComparison.Ordinal)
            ? $"groups/{call.Group().Id}/invitations"
            : $"projects/{call.Project().Id}/invitations");
    }

    private static Reply List(ApiCall call)
    {
        var query = call.Params.String("query") ?? "";
        return Paging.Offset(call, [.. Invitations(call).All.Where(row => $"{row["invite_email"]}".Contains(query, StringComparison.OrdinalIgnoreCase))], row => Wire.Bytes(ToJson(row)));
    }

    private static Reply Invite(ApiCall call)
    {
        var invitations = Invitations(call);
        call.Params.Require("access_level");
        var role = call.Params.Role("access_level");
        var refused = new JsonObject();
        foreach (var email in call.Params.Strings("email") ?? throw Errors.NoneGiven("email", "user_id"))
        {
            if (!email.Contains('@'))
                refused[email] = "Invite email is invalid";
            else if (invitations.Find(email, "invite_email") is not null)
                refused[email] = "The member's email address has already been taken";
            else if (call.State.Users.FirstOrDefault(user => user.Email == email) is { } user)
                MemberEndpoints.Direct(call)[user.Id] = new Member { User = user, AccessLevel = role!.Value, ExpiresAt = call.Params.Day("expires_at"), CreatedAt = call.Request.Time };
            else
                Add(call, invitations, email, role);
        }

        call.State.Touch();
        return Reply.Json(refused.Count == 0 ? new JsonObject { ["status"] = "success" } : new JsonObject { ["status"] = "error", ["message"] = refused }, 201);
    }

    private static void Add(ApiCall call, RowList invitations, string email, int? role) => invitations.Add(new JsonObject
    {
        ["id"] = call.State.NextId(),
        ["access_level"] = role,
        ["created_at"] = Wire.Instant(DateTimeOffset.UtcNow),
        ["expires_at"] = Wire.Day(call.Params.Day("expires_at")),
        ["invite_email"] = email,
        ["invite_token"] = "not-a-secret",
        ["user_name"] = null,
        ["created_by_name"] = call.SignedIn.Name,
    });

    private static Reply Edit(ApiCall call)
    {
        var row = Find(call);
        if (call.Params.Role("access_level") is { } role)
            row["access_level"] = role;
        if (call.Params.Has("expires_at"))
            row["expires_at"] = Wire.Day(call.Params.Day("expires_at"));
        return Reply.Json(ToJson(row));
    }

    private static Reply Remove(ApiCall call)
    {
        Invitations(call).Remove(Find(call));
        return Reply.Empty(204);
    }

    private static Reply Pending(ApiCall call) => Paging.Offset(call, [.. Invitations(call).All.Where(row => row["approved"] is null)], row => Wire.Bytes(new JsonObject
    {
        ["id"] = (long)row["id"]!,
        ["name"] = null,
        ["username"] = null,
        ["email"] = $"{row["invite_email"]}",
        ["avatar_url"] = null,
        ["web_url"] = null,
        ["approved"] = false,
        ["invited"] = true,
    }));

    private static Reply Approve(ApiCall call)
    {
        (Invitations(call).Find(call.Route["member_id"], "id") ?? throw Errors.NotFound("Member"))["approved"] = true;
        return Reply.Json(new JsonObject { ["message"] = "200 OK" });
    }

    private static Reply ApproveAll(ApiCall call)
    {
        foreach (var row in Invitations(call).All)
            row["approved"] = true;
        return Reply.Json(new JsonObject { ["message"] = "201 Created" }, 201);
    }

    private static JsonObject ToJson(JsonObject row)
    {
        var json = row.DeepClone().AsObject();
        json.Remove("id");
        json.Remove("approved");
        return json;
    }

    private static JsonObject Find(ApiCall call) => Invitations(call).Find(call.Route["email"], "invite_email") ?? throw Errors.NotFound();
}
