using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>To-do items of users.</summary>
internal static class TodoEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("todos", List);
        routes.Post("todos/mark_as_done", call =>
        {
            foreach (var todo in Rows(call).All) Finish(call, todo);
            return Reply.Empty(204);
        });
        routes.Post("todos/:id/mark_as_done", call =>
        {
            var todo = Rows(call).Find(call.Route["id"], "id") ?? throw Errors.NotFound();
            Finish(call, todo);
            return Reply.Json(ToJson(call, todo), 201);
        });
        routes.Post("projects/:id/issues/:iid/todo", call => Create(call, "Issue", $"projects/{call.Project(AccessLevel.Guest).Id}/issues"));
        routes.Post("projects/:id/merge_requests/:iid/todo", call => Create(call, "MergeRequest", $"projects/{call.Project(AccessLevel.Guest).Id}/merge_requests"));
        routes.Post("groups/:id/epics/:iid/todo", call => Create(call, "Epic", $"groups/{call.Group().Id}/epics"));
    }

    /// <summary>Puts something among a user's to-do items.</summary>
    public static JsonObject Add(ApiCall call, User user, string action, string type, JsonObject target)
    {
        var todo = new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["project_id"] = target["project_id"]?.DeepClone(),
            ["group_id"] = target["group_id"]?.DeepClone(),
            ["author_id"] = call.SignedIn.Id,
            ["action_name"] = action,
            ["target_type"] = type,
            ["target"] = target.DeepClone(),
            ["body"] = target["title"]?.DeepClone(),
            ["state"] = "pending",
            ["created_at"] = Wire.Instant(call.Request.Time),
            ["updated_at"] = Wire.Instant(call.Request.Time),
        };
        return call.State.Rows($"users/{user.Id}/todos").Add(todo);
    }

    // What is on the list already, GitLab leaves as it is.
    private static Reply Create(ApiCall call, string type, string list)
    {
        var target = call.State.Rows(list).Find(call.Route["iid"], "iid") ?? throw Errors.NotFound();
        var known = Rows(call).All.Any(todo => $"{todo["state"]}" == "pending" && $"{todo["target_type"]}" == type && $"{todo["target"]?["id"]}" == $"{target["id"]}");
        return known ? Reply.Empty(304) : Reply.Json(ToJson(call, Add(call, call.SignedIn, "marked", type, target)), 201);
    }

    private static Reply List(ApiCall call)
    {
        var state = call.Params.OneOf("state", "pending", "done") ?? "pending";
        bool Fits(JsonObject todo, string parameter, string field) => call.Params.String(parameter) is not { Length: > 0 } wanted || $"{todo[field]}" == wanted;
        return Paging.Offset(call, [.. Rows(call).All.Where(todo => $"{todo["state"]}" == state && Fits(todo, "action", "action_name") && Fits(todo, "type", "target_type") && Fits(todo, "project_id", "project_id") && Fits(todo, "author_id", "author_id"))], todo => Wire.Bytes(ToJson(call, todo)));
    }

    private static RowList Rows(ApiCall call) => call.State.Rows($"users/{call.SignedIn.Id}/todos");

    private static void Finish(ApiCall call, JsonObject todo)
    {
        todo["state"] = "done";
        todo["updated_at"] = Wire.Instant(call.Request.Time);
    }

    private static JsonObject ToJson(ApiCall call, JsonObject todo)
    {
        var json = todo.DeepClone().AsObject();
        json.Remove("project_id");
        json.Remove("group_id");
        json.Remove("author_id");
        if (call.State.FindUser($"{todo["author_id"]}") is { } author) json["author"] = UserJson.Basic(author, call.Site);
        if (call.State.FindProject($"{todo["project_id"]}") is { } project)
        {
            json["project"] = new JsonObject
            {
                ["id"] = project.Id,
                ["description"] = project.Description,
                ["name"] = project.Name,
                ["name_with_namespace"] = $"{project.Namespace.FullName} / {project.Name}",
                ["path"] = project.Path,
                ["path_with_namespace"] = project.FullPath,
                ["created_at"] = Wire.Instant(project.CreatedAt),
            };
            var page = $"{todo["target_type"]}" == "MergeRequest" ? "merge_requests" : "issues";
            json["target_url"] = $"{call.Site.Url}/{project.FullPath}/-/{page}/{todo["target"]?["iid"]}";
        }

        return json;
    }
}
