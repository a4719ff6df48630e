using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What GitLab keeps of changes. Nothing here makes any: everything has one change of each kind behind it.</summary>
internal static class ResourceEventEndpoints
{
    private const long OnlyId = 142;

    public static void Map(Router routes)
    {
        var label = new JsonObject { ["id"] = 73, ["name"] = "bug", ["color"] = "#d9534f", ["text_color"] = "#FFFFFF", ["description"] = null };
        var milestone = new JsonObject { ["id"] = 61, ["iid"] = 9, ["project_id"] = 4, ["title"] = "v1.2", ["state"] = "active", ["due_date"] = null, ["start_date"] = null };
        var iteration = new JsonObject { ["id"] = 50, ["iid"] = 9, ["sequence"] = 3, ["group_id"] = 10, ["title"] = "Sprint 9", ["state"] = 1, ["start_date"] = "2026-01-05", ["due_date"] = "2026-01-18" };
        foreach (Noteable about in new[] { Noteable.Issue, Noteable.MergeRequest, Noteable.Epic })
        {
            MapKind(routes, about, "label", new JsonObject { ["label"] = label.DeepClone(), ["action"] = "add" });
            MapKind(routes, about, "state", new JsonObject { ["source_commit"] = null, ["source_merge_request_id"] = null, ["state"] = "closed" });
        }

        MapKind(routes, Noteable.Issue, "milestone", new JsonObject { ["milestone"] = milestone, ["action"] = "add", ["state"] = "opened" });
        MapKind(routes, Noteable.MergeRequest, "milestone", new JsonObject { ["milestone"] = milestone.DeepClone(), ["action"] = "add", ["state"] = "opened" });
        MapKind(routes, Noteable.Issue, "iteration", new JsonObject { ["iteration"] = iteration, ["action"] = "add" });
        MapKind(routes, Noteable.Issue, "weight", new JsonObject { ["weight"] = 3 });
    }

    private static void MapKind(Router routes, Noteable about, string kind, JsonObject fields)
    {
        string list = $"{about.Pattern}/resource_{kind}_events";
        routes.Get(list, call => Paging.Offset(call, [Event(call)], row => Wire.Bytes(row)));
        routes.Get(list + "/:row", call => call.Route["row"] == $"{OnlyId}" ? Reply.Json(Event(call)) : throw Errors.NotFound());

        JsonObject Event(ApiCall call)
        {
            _ = about.RowsById(call, "");
            var json = new JsonObject { ["id"] = OnlyId, ["user"] = UserJson.Basic(call.SignedIn, call.Site), ["created_at"] = Wire.Instant(Seed.Epoch) };
            long number = long.TryParse(call.Route["parent"], out long parsed) ? parsed : throw Errors.Invalid("eventable_id");
            if (kind == "weight") json["issue_id"] = number;
            else (json["resource_type"], json["resource_id"]) = (about.Kind, number);
            foreach ((string name, JsonNode? value) in fields.ToList()) json[name] = value?.DeepClone();
            return json;
        }
    }
}
