using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What users want to be told by e-mail, and where their pictures are.</summary>
internal static class NotificationEndpoints
{
    public static void Map(Router routes)
    {
        foreach (var pattern in new[] { "notification_settings", "projects/:id/notification_settings", "groups/:id/notification_settings" })
        {
            routes.Get(pattern, call => Reply.Json(Setting(call, pattern).DeepClone()));
            routes.Put(pattern, call => Edit(call, pattern));
        }

        routes.Get("avatar", Avatar, RouteAccess.Public);
    }

    // Each user has settings of their own.
    private static JsonObject Setting(ApiCall call, string pattern)
    {
        var place = pattern[0] switch
        {
            'p' => $"projects/{call.Project().Id}/",
            'g' => $"groups/{call.Group().Id}/",
            _ => "",
        };
        var rows = call.State.Rows($"{place}notification_settings/{call.SignedIn.Id}");
        if (rows.All.Count > 0)
            return rows.All[0];
        var made = rows.Add(new JsonObject { ["level"] = place.Length > 0 ? "global" : "participating" });
        if (place.Length == 0)
            made["notification_email"] = call.SignedIn.Email;
        return made;
    }

    private static Reply Edit(ApiCall call, string pattern)
    {
        var setting = Setting(call, pattern);
        if (call.Params.Has("level"))
            setting["level"] = call.Params.OneOf("level", "disabled", "participating", "watch", "global", "mention", "custom");
        if (call.Params.Has("notification_email") && setting.ContainsKey("notification_email"))
            setting["notification_email"] = call.Params.String("notification_email");
        foreach (var (name, value) in call.Params.All)
        {
            if (name is "level" or "notification_email" or "id")
                continue;
            (setting["events"] ??= new JsonObject())[name] = value?.DeepClone();
        }

        // Kinds of events count, and are told, for this level only.
        var json = setting.DeepClone().AsObject();
        if ($"{setting["level"]}" != "custom")
            json.Remove("events");
        return Reply.Json(json);
    }

    private static Reply Avatar(ApiCall call)
    {
        call.Params.Require("email");
        return Reply.Json(new JsonObject { ["avatar_url"] = $"https://gravatar.example.com/avatar/{call.Params.String("email")!.Length}?s={(call.Params.Integer("size") ?? 64) * 2}" });
    }
}
