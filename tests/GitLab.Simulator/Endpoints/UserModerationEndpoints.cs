using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What administrators do to accounts.</summary>
internal static class UserModerationEndpoints
{
    public static void Map(Router routes)
    {
        routes.Post("users/:id/block", Block);
        routes.Post("users/:id/unblock", call => Move(call, "unblock", "blocked", "active"));
        routes.Post("users/:id/ban", call => Move(call, "ban", "active", "banned"));
        routes.Post("users/:id/unban", call => Move(call, "unban", "banned", "active"));
        routes.Post("users/:id/deactivate", Deactivate);
        routes.Post("users/:id/activate", Activate);
        routes.Post("users/:id/approve", Approve);
        routes.Post("users/:id/reject", Reject);
    }

    // Who is blocked stays blocked, and that is no error.
    private static Reply Block(ApiCall call)
    {
        var user = Named(call);
        if (user == call.User) throw Errors.Forbidden("The API initiating user cannot be blocked by the API");
        Set(call, user, "blocked");
        return Done;
    }

    private static Reply Move(ApiCall call, string verb, string from, string to)
    {
        var user = Named(call);
        if (user.State == to && verb == "unblock") return Done;
        if (user.State != from) throw Errors.Forbidden($"You cannot {verb} {user.State} users");
        Set(call, user, to);
        return Done;
    }

    private static Reply Deactivate(ApiCall call)
    {
        var user = Named(call);
        if (user.State == "blocked") throw Errors.Forbidden("A blocked user must be unblocked to be deactivated");
        Set(call, user, "deactivated");
        return Done;
    }

    private static Reply Activate(ApiCall call)
    {
        var user = Named(call);
        if (user.State == "blocked") throw Errors.Forbidden("A blocked user must be unblocked to be activated");
        Set(call, user, "active");
        return Done;
    }

    private static Reply Approve(ApiCall call)
    {
        var user = Named(call);
        if (user.State != "blocked_pending_approval") throw Errors.Conflict("The user you are trying to approve is not pending approval");
        Set(call, user, "active");
        return Success;
    }

    private static Reply Reject(ApiCall call)
    {
        var user = Named(call);
        if (user.State != "blocked_pending_approval") throw Errors.Conflict("User does not have a pending request");
        call.State.Remove(user);
        call.State.Touch();
        return Success;
    }

    private static User Named(ApiCall call)
    {
        call.RequireAdmin();
        return UserEndpoints.Named(call, "id");
    }

    private static void Set(ApiCall call, User user, string state)
    {
        user.State = state;
        user.UpdatedAt = call.Request.Time;
        call.State.Touch();
    }

    private static Reply Done => Reply.Json(JsonValue.Create(true), 201);

    private static Reply Success => Reply.Json(new JsonObject { ["message"] = "Success" }, 201);
}
