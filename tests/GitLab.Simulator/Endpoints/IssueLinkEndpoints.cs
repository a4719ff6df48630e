using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Links between issues.</summary>
internal static class IssueLinkEndpoints
{
    private const string Links = "projects/:id/issues/:issue_iid/links";

    public static void Map(Router routes)
    {
        routes.Get(Links, List, RouteAccess.Public);
        routes.Get(Links + "/:row", call => Reply.Json(Render(call, Find(call))));
        routes.Post(Links, Create);
        routes.Delete(Links + "/:row", call =>
        {
            call.State.Rows("issue_links").Remove(Find(call));
            return Reply.Empty(204);
        });
    }

    private static IEnumerable<JsonObject> Of(ApiCall call, JsonObject issue) =>
        call.State.Rows("issue_links").All.Where(link => (long)link["source_id"]! == (long)issue["id"]! || (long)link["target_id"]! == (long)issue["id"]!);

    private static JsonObject Find(ApiCall call) =>
        Of(call, IssueEndpoints.Find(call)).FirstOrDefault(link => $"{link["id"]}" == call.Route["row"]) ?? throw Errors.NotFound();

    private static JsonObject? Issue(ApiCall call, JsonNode? id) => IssueEndpoints.All(call.State).Find($"{id}", "id");

    private static Reply List(ApiCall call)
    {
        JsonObject issue = IssueEndpoints.Find(call);
        return Reply.Json(new JsonArray([.. Of(call, issue).Select(link => Related(call, issue, link))]));
    }

    // Seen from the other end, blocking is being blocked.
    private static JsonObject? Related(ApiCall call, JsonObject issue, JsonObject link)
    {
        bool isSource = (long)link["source_id"]! == (long)issue["id"]!;
        if (Issue(call, link[isSource ? "target_id" : "source_id"]) is not { } other) return null;
        JsonObject json = IssueJson.Render(call, other);
        json["issue_link_id"] = link["id"]!.DeepClone();
        json["link_type"] = $"{link["link_type"]}" switch
        {
            "blocks" when !isSource => "is_blocked_by",
            var type => type,
        };
        json["link_created_at"] = link["created_at"]!.DeepClone();
        json["link_updated_at"] = link["created_at"]!.DeepClone();
        return json;
    }

    private static Reply Create(ApiCall call)
    {
        JsonObject source = IssueEndpoints.Find(call, AccessLevel.Guest);
        call.Params.Require("target_project_id", "target_issue_iid");
        Project project = call.State.FindProject(call.Params.String("target_project_id")!) is { } found && Access.CanRead(found, call.User) ? found : throw Errors.NotFound("Project");
        JsonObject target = IssueEndpoints.Find(call.State, project, call.Params.String("target_issue_iid")!);
        if (Of(call, source).Any(known => (long)known["source_id"]! == (long)target["id"]! || (long)known["target_id"]! == (long)target["id"]!)) throw Errors.Conflict("Issue(s) already assigned");
        string type = call.Params.OneOf("link_type", "relates_to", "blocks", "is_blocked_by") ?? "relates_to";
        if (type == "is_blocked_by") (source, target, type) = (target, source, "blocks");
        JsonObject link = call.State.Rows("issue_links").Add(new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["source_id"] = source["id"]!.DeepClone(),
            ["target_id"] = target["id"]!.DeepClone(),
            ["link_type"] = type,
            ["created_at"] = Wire.Instant(DateTimeOffset.UtcNow),
        });
        call.State.Touch();
        return Reply.Json(Render(call, link), 201);
    }

    private static JsonObject Render(ApiCall call, JsonObject link) => new()
    {
        ["id"] = link["id"]!.DeepClone(),
        ["source_issue"] = IssueJson.Render(call, Issue(call, link["source_id"])!),
        ["target_issue"] = IssueJson.Render(call, Issue(call, link["target_id"])!),
        ["link_type"] = link["link_type"]!.DeepClone(),
    };
}
