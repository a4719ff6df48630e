using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What users did.</summary>
internal static class EventEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("events", call => List(call, call.Params.String("scope") == "all"
            ? row => call.State.FindProject($"{row["project_id"]}") is { } project && Access.Membership(project, call.SignedIn) > AccessLevel.None
            : row => $"{row["author_id"]}" == $"{call.SignedIn.Id}"), RouteAccess.ReadUser);
        routes.Get("users/:id/events", ByUser, RouteAccess.Public | RouteAccess.ReadUser);
        routes.Get("projects/:id/events", InProject, RouteAccess.Public);
    }

    private static Reply ByUser(ApiCall call)
    {
        var user = UserEndpoints.Named(call, "id");
        return List(call, row => $"{row["author_id"]}" == $"{user.Id}");
    }

    private static Reply InProject(ApiCall call)
    {
        var project = call.Project();
        return List(call, row => $"{row["project_id"]}" == $"{project.Id}");
    }

    private static Reply List(ApiCall call, Func<JsonObject, bool> filter)
    {
        var (before, after) = (call.Params.Day("before"), call.Params.Day("after"));
        var action = call.Params.String("action");
        var type = call.Params.String("target_type")?.Replace("_", "", StringComparison.Ordinal);
        IEnumerable<JsonObject> rows = call.State.Rows("events").All.Where(filter)
            .Where(row => type is null || type.Equals($"{row["target_type"]}", StringComparison.OrdinalIgnoreCase))
            .Where(row => action is null || $"{row["action_name"]}".StartsWith(action == "merged" ? "accepted" : action, StringComparison.Ordinal))
            .Where(row => (before is null || Day(row) < before) && (after is null || Day(row) > after));
        var latestFirst = call.Params.OneOf("sort", "asc", "desc") != "asc";
        return Paging.Offset(call, [.. latestFirst ? rows.Reverse() : rows], row => Wire.Bytes(WithAuthor(call, row)));
    }

    private static DateOnly Day(JsonObject row) => DateOnly.FromDateTime(DateTimeOffset.Parse($"{row["created_at"]}", System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);

    private static JsonObject WithAuthor(ApiCall call, JsonObject row)
    {
        var json = row.DeepClone().AsObject();
        if (call.State.FindUser($"{row["author_id"]}") is { } author) json["author"] = UserJson.Basic(author, call.Site);
        return json;
    }
}
