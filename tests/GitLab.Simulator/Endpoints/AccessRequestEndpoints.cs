using System;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Users who ask to become members of projects and groups.</summary>
internal static class AccessRequestEndpoints
{
    public static void Map(Router routes)
    {
        foreach (var scope in new[] { "projects", "groups" })
        {
            routes.Get(scope + "/:id/access_requests", List);
            routes.Post(scope + "/:id/access_requests", Ask);
            routes.Put(scope + "/:id/access_requests/:user_id/approve", Approve);
            routes.Delete(scope + "/:id/access_requests/:user_id", Deny);
        }
    }

    private static RowList Requests(ApiCall call) => call.State.Rows(call.ApiPath.StartsWith("groups/", StringComparison.Ordinal)
        ? $"groups/{call.Group().Id}/access_requests"
        : $"projects/{call.Project().Id}/access_requests");

    private static Reply List(ApiCall call)
    {
        MemberEndpoints.Direct(call, AccessLevel.Maintainer);
        return Paging.Offset(call, Requests(call).All, row => Wire.Bytes(row));
    }

    private static Reply Ask(ApiCall call)
    {
        var me = call.SignedIn;
        var requests = Requests(call);
        if (MemberEndpoints.Direct(call).ContainsKey(me.Id) || requests.Find($"{me.Id}", "id") is not null)
            throw Errors.Conflict("Member already exists");
        var row = UserJson.Basic(me, call.Site);
        row["requested_at"] = Wire.Instant(DateTimeOffset.UtcNow);
        return Reply.Json(requests.Add(row).DeepClone(), 201);
    }

    private static Reply Approve(ApiCall call)
    {
        var members = MemberEndpoints.Direct(call, AccessLevel.Maintainer);
        var row = Find(call);
        var user = call.State.FindUser($"{row["id"]}")!;
        members[user.Id] = new Member { User = user, AccessLevel = call.Params.Role("access_level") ?? AccessLevel.Developer, CreatedAt = call.Request.Time };
        Requests(call).Remove(row);
        call.State.Touch();
        return Reply.Json(UserJson.Member(members[user.Id], call.Site), 201);
    }

    private static Reply Deny(ApiCall call)
    {
        // Who asked may take it back.
        if (call.Route["user_id"] != $"{call.SignedIn.Id}")
            MemberEndpoints.Direct(call, AccessLevel.Maintainer);
        Requests(call).Remove(Find(call));
        return Reply.Empty(204);
    }

    private static JsonObject Find(ApiCall call) => Requests(call).Find(call.Route["user_id"], "id") ?? throw Errors.NotFound();
}
