using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Mail;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Accounts: made, changed and removed, and what administrators see of them.</summary>
internal static class UserAccountEndpoints
{
    private static readonly string[] Settings =
    [
        "linkedin", "twitter", "discord", "website_url", "github", "organization", "projects_limit", "bio", "location", "pronouns",
        "public_email", "commit_email", "can_create_group", "theme_id", "color_scheme_id", "private_profile", "note",
        "shared_runners_minutes_limit", "extra_shared_runners_minutes_limit",
    ];

    public static void Map(Router routes)
    {
        routes.Post("users", Create);
        routes.Put("users/:id", Update);
        routes.Delete("users/:id", Delete);
        routes.Patch("users/:id/disable_two_factor", DisableTwoFactor);
        routes.Delete("users/:id/identities/:provider", DeleteIdentity);
        routes.Get("users/:id/memberships", Memberships);
        routes.Get("users/:id/associations_count", Associations);
        routes.Get("users/:id/following", call => Users(call, other => UserEndpoints.Named(call, "id").Follows.Contains(other.Id)));
        routes.Get("users/:id/followers", call => Users(call, other => other.Follows.Contains(UserEndpoints.Named(call, "id").Id)));
        routes.Post("users/:id/follow", call => Follow(call, true));
        routes.Post("users/:id/unfollow", call => Follow(call, false));
        routes.Get("user/activities", Activities);
    }

    /// <summary>Refuses an address that is none, or that somebody has already.</summary>
    public static void CheckEmail(ApiCall call, string email, User? owner = null)
    {
        if (!MailAddress.TryCreate(email, out _)) throw Errors.Validation(("email", "is invalid"));
        if (call.State.Users.Any(each => each != owner && each.Email.Equals(email, StringComparison.OrdinalIgnoreCase))) throw Errors.Conflict("Email has already been taken");
    }

    /// <summary>Adds a user whose name is free.</summary>
    public static User Add(ApiCall call, string username, string name)
    {
        if (call.State.FindUser(username) is not null || !call.State.IsFree(username)) throw Errors.Conflict("Username has already been taken");
        var user = call.State.AddUser(username, name);
        user.CreatedAt = user.UpdatedAt = call.Request.Time;
        return user;
    }

    private static Reply Create(ApiCall call)
    {
        call.RequireAdmin();
        call.Params.Require("email", "name", "username");
        if (!call.Params.Has("password") && !call.Params.Flag("reset_password") && !call.Params.Flag("force_random_password"))
            throw Errors.Error(400, "password, reset_password, force_random_password are missing, at least one parameter must be provided");
        var email = call.Params.String("email")!;
        CheckEmail(call, email);
        var user = Add(call, call.Params.String("username")!, call.Params.String("name")!);
        user.Email = email;
        Set(call, user);
        return Reply.Json(UserJson.Full(user, call.Site, forAdmin: true), 201);
    }

    private static Reply Update(ApiCall call)
    {
        var user = Named(call);
        if (call.Params.String("email") is { } email)
        {
            CheckEmail(call, email, user);
            user.Email = email;
        }

        if (call.Params.String("username") is { } username && username != user.Username)
        {
            if (call.State.FindUser(username) is not null) throw Errors.Conflict("Username has already been taken");
            user.Username = username;
        }

        user.Name = call.Params.String("name") ?? user.Name;
        user.UpdatedAt = call.Request.Time;
        Set(call, user);
        return Reply.Json(UserJson.Full(user, call.Site, forAdmin: true));
    }

    private static void Set(ApiCall call, User user)
    {
        foreach (var name in Settings.Where(call.Params.Has)) user.Settings[name] = call.Params.All[name]?.DeepClone();
        user.IsAdmin = call.Params.Boolean("admin") ?? user.IsAdmin;
        user.IsExternal = call.Params.Boolean("external") ?? user.IsExternal;
        if (call.Params.String("extern_uid") is { } uid) user.Identities[call.Params.String("provider") ?? throw Errors.Missing(["provider"])] = uid;
        if (call.Params.File("avatar") is { } file) user.Avatar = new Avatar(file.FileName, file.ContentType, file.Content);
        else if (call.Params.Has("avatar")) user.Avatar = null;
        call.State.Touch();
    }

    private static Reply Delete(ApiCall call)
    {
        var user = Named(call);
        if (user == call.User) throw Errors.Conflict("User cannot be removed.");
        call.State.Remove(user);
        call.State.Touch();
        return Reply.Empty(204);
    }

    private static Reply DisableTwoFactor(ApiCall call)
    {
        var user = Named(call);
        if (user.IsAdmin) throw Errors.Forbidden("Two-factor authentication for admins cannot be disabled via the API. Use the Rails console");
        if (!user.HasTwoFactor) throw Errors.BadRequest("Two-factor authentication is not enabled for this user");
        user.HasTwoFactor = false;
        return Reply.Empty(204);
    }

    private static Reply DeleteIdentity(ApiCall call) =>
        Named(call).Identities.Remove(call.Route["provider"]) ? Reply.Empty(204) : throw Errors.NotFound("Identity");

    private static Reply Memberships(ApiCall call)
    {
        var user = Named(call);
        var type = call.Params.OneOf("type", "Project", "Namespace");
        IEnumerable<JsonObject> projects = call.State.Projects.Where(each => !each.IsPlain && each.Members.ContainsKey(user.Id))
            .Select(each => Row(each.Id, each.Name, "Project", each.Members[user.Id]));
        IEnumerable<JsonObject> groups = call.State.Groups.Where(each => each.Members.ContainsKey(user.Id))
            .Select(each => Row(each.Id, each.Name, "Namespace", each.Members[user.Id]));
        return Paging.Offset(call, [.. projects.Concat(groups).Where(row => type is null || $"{row["source_type"]}" == type)], row => Wire.Bytes(row));

        static JsonObject Row(long id, string name, string type, Member member) =>
            new() { ["source_id"] = id, ["source_name"] = name, ["source_type"] = type, ["access_level"] = member.AccessLevel };
    }

    private static Reply Associations(ApiCall call)
    {
        var user = UserEndpoints.Named(call, "id");
        if (user != call.SignedIn) call.RequireAdmin();
        return Reply.Json(new JsonObject
        {
            ["groups_count"] = call.State.Groups.Count(each => each.Members.ContainsKey(user.Id)),
            ["projects_count"] = call.State.Projects.Count(each => !each.IsPlain && each.Members.ContainsKey(user.Id)),
            ["issues_count"] = 0,
            ["merge_requests_count"] = 0,
        });
    }

    private static Reply Users(ApiCall call, Func<User, bool> filter) =>
        Paging.Offset(call, [.. call.State.Users.Where(filter)], user => Wire.Bytes(UserJson.Basic(user, call.Site)));

    // Who is followed already, or not, is left as it is.
    private static Reply Follow(ApiCall call, bool follows)
    {
        var user = UserEndpoints.Named(call, "id");
        var changed = follows ? call.SignedIn.Follows.Add(user.Id) : call.SignedIn.Follows.Remove(user.Id);
        return changed ? Reply.Json(UserJson.Profile(user, call.Site), 201) : Reply.Empty(304);
    }

    private static Reply Activities(ApiCall call)
    {
        call.RequireAdmin();
        var from = call.Params.Day("from") ?? DateOnly.MinValue;
        return Paging.Offset(call, [.. call.State.Users.Where(each => each.LastActivityOn >= from).OrderBy(each => each.LastActivityOn)], user => Wire.Bytes(new JsonObject
        {
            ["username"] = user.Username,
            ["last_activity_on"] = Wire.Day(user.LastActivityOn),
            ["last_activity_at"] = Wire.Day(user.LastActivityOn),
        }));
    }

    private static User Named(ApiCall call)
    {
        call.RequireAdmin();
        return UserEndpoints.Named(call, "id");
    }
}
