using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What users have of their own: status, preferences, picture, support PIN, applications.</summary>
internal static class UserSelfEndpoints
{
    private static readonly string[] StatusFields = ["emoji", "message", "availability"];
    private static readonly string[] Durations = ["30_minutes", "3_hours", "8_hours", "1_day", "3_days", "7_days", "30_days"];

    public static void Map(Router routes)
    {
        routes.Get("user/status", call => Reply.Json(Status(call.SignedIn)));
        routes.Get("users/:id/status", call => Reply.Json(Status(UserEndpoints.Named(call, "id"))), RouteAccess.Public);
        routes.Put("user/status", call => SetStatus(call, replaces: true));
        routes.Patch("user/status", call => SetStatus(call, replaces: false));
        routes.Get("user/preferences", call => Reply.Json(Preferences(call.SignedIn)));
        routes.Put("user/preferences", SetPreferences);
        routes.Put("user/avatar", SetAvatar);
        routes.Get("user_counts", Counts);
        routes.Get("user/support_pin", call => Reply.Json(call.SignedIn.SupportPin?.DeepClone() ?? throw Errors.NotFound("Support PIN")));
        routes.Post("user/support_pin", CreatePin);
        routes.Get("users/:id/support_pin", call => Reply.Json(Named(call).SupportPin?.DeepClone() ?? throw Errors.NotFound("Support PIN")));
        routes.Post("users/:id/support_pin/revoke", RevokePin);
        routes.Get("user/applications", call => Reply.Json(new JsonArray([.. Applications(call).All.Select(WithoutSecret)])));
        routes.Get("user/applications/:row", call => Reply.Json(WithoutSecret(Application(call))));
        routes.Post("user/applications", CreateApplication);
        routes.Put("user/applications/:row", ChangeApplication);
        routes.Delete("user/applications/:row", call =>
        {
            Applications(call).Remove(Application(call));
            return Reply.Empty(204);
        });
    }

    private static JsonObject Status(User user)
    {
        var json = user.Status.DeepClone().AsObject();
        json["message_html"] = $"{json["message"]}";
        return json;
    }

    private static Reply SetStatus(ApiCall call, bool replaces)
    {
        var status = call.SignedIn.Status;
        foreach (var name in StatusFields.Where(name => replaces || call.Params.Has(name))) status[name] = call.Params.All[name]?.DeepClone();
        if (StatusFields.Any(name => !string.IsNullOrEmpty(call.Params.String(name))))
        {
            if (string.IsNullOrEmpty(call.Params.String("emoji"))) status["emoji"] = "speech_balloon";
            if (string.IsNullOrEmpty(call.Params.String("availability"))) status["availability"] = "not_set";
        }

        if (call.Params.OneOf("clear_status_after", Durations) is { } after)
        {
            var parts = after.Split('_');
            var count = int.Parse(parts[0], CultureInfo.InvariantCulture);
            status["clear_status_at"] = Wire.Instant(call.Request.Time + (parts[1][0] switch
            {
                'm' => TimeSpan.FromMinutes(count),
                'h' => TimeSpan.FromHours(count),
                _ => TimeSpan.FromDays(count),
            }));
        }
        else if (replaces)
        {
            status["clear_status_at"] = null;
        }

        return Reply.Json(Status(call.SignedIn));
    }

    private static JsonObject Preferences(User user)
    {
        var json = user.Preferences.DeepClone().AsObject();
        json["id"] = user.Id;
        json["user_id"] = user.Id;
        return json;
    }

    private static Reply SetPreferences(ApiCall call)
    {
        var preferences = call.SignedIn.Preferences;
        var names = preferences.Select(each => each.Key).ToArray();
        if (!names.Any(call.Params.Has)) throw Errors.NoneGiven(names);
        foreach (var name in names.Where(call.Params.Has)) preferences[name] = call.Params.Flag(name);
        return Reply.Json(Preferences(call.SignedIn));
    }

    private static Reply SetAvatar(ApiCall call)
    {
        call.Params.Require("avatar");
        var file = call.Params.File("avatar") ?? throw Errors.Invalid("avatar");
        call.SignedIn.Avatar = new Avatar(file.FileName, file.ContentType, file.Content);
        return Reply.Json(new JsonObject { ["avatar_url"] = UserJson.Basic(call.SignedIn, call.Site)["avatar_url"]!.DeepClone() });
    }

    private static Reply Counts(ApiCall call) => Reply.Json(new JsonObject
    {
        ["merge_requests"] = 0,
        ["assigned_issues"] = 0,
        ["assigned_merge_requests"] = 0,
        ["review_requested_merge_requests"] = 0,
        ["todos"] = call.State.Rows($"users/{call.SignedIn.Id}/todos").All.Count(todo => $"{todo["state"]}" == "pending"),
    });

    private static Reply CreatePin(ApiCall call)
    {
        call.SignedIn.SupportPin = new JsonObject
        {
            ["pin"] = RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture),
            ["expires_at"] = Wire.Instant(call.Request.Time.AddDays(7)),
        };
        return Reply.Json(call.SignedIn.SupportPin.DeepClone(), 201);
    }

    private static Reply RevokePin(ApiCall call)
    {
        var user = Named(call);
        if (user.SupportPin is null) throw Errors.NotFound("Support PIN");
        user.SupportPin = null;
        return Reply.Empty(204);
    }

    private static RowList Applications(ApiCall call) => call.State.Rows($"users/{call.SignedIn.Id}/applications");

    private static JsonObject Application(ApiCall call) => Applications(call).Find(call.Route["row"], "id") ?? throw Errors.NotFound("Application");

    private static Reply CreateApplication(ApiCall call)
    {
        call.Params.Require("name", "redirect_uri", "scopes");
        return Reply.Json(Applications(call).Add(new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["application_id"] = RandomNumberGenerator.GetHexString(64, lowercase: true),
            ["application_name"] = call.Params.String("name"),
            ["callback_url"] = call.Params.String("redirect_uri"),
            ["confidential"] = call.Params.Boolean("confidential") ?? true,
            ["scopes"] = Scopes(call),
            ["secret"] = "gloas-" + RandomNumberGenerator.GetHexString(32, lowercase: true),
        }).DeepClone(), 201);
    }

    private static Reply ChangeApplication(ApiCall call)
    {
        var application = Application(call);
        if (call.Params.String("name") is { } name) application["application_name"] = name;
        if (call.Params.Has("scopes")) application["scopes"] = Scopes(call);
        return Reply.Json(WithoutSecret(application));
    }

    private static JsonArray Scopes(ApiCall call) => [.. call.Params.String("scopes")!.Split(' ').Select(scope => (JsonNode)scope)];

    private static JsonObject WithoutSecret(JsonObject application)
    {
        var json = application.DeepClone().AsObject();
        json.Remove("secret");
        return json;
    }

    private static User Named(ApiCall call)
    {
        call.RequireAdmin();
        return UserEndpoints.Named(call, "id");
    }
}
