using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The topics by which projects are found.</summary>
internal static class TopicEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("topics", List, RouteAccess.Public);
        routes.Post("topics", Create);
        routes.Post("topics/merge", Merge);
        routes.Get("topics/:id", call => Reply.Json(ToJson(call, Find(call, call.Route["id"]))), RouteAccess.Public);
        routes.Put("topics/:id", Edit);
        routes.Delete("topics/:id", Delete);
    }

    // A topic comes into being when a project first names it.
    private static RowList Topics(ApiCall call)
    {
        var topics = call.State.Rows("topics");
        foreach (var name in call.State.Projects.SelectMany(each => each.Topics).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => topics.Find(name, "name") is null))
            topics.Add(New(call, name, name));
        return topics;
    }

    private static JsonObject New(ApiCall call, string name, string title) => new()
    {
        ["id"] = call.State.NextId(),
        ["name"] = name,
        ["title"] = title,
        ["description"] = null,
        ["total_projects_count"] = 0,
        ["organization_id"] = 1,
        ["avatar_url"] = null,
    };

    private static Reply List(ApiCall call)
    {
        var search = call.Params.String("search") ?? "";
        var rows = Topics(call).All.Where(row => $"{row["name"]}".Contains(search, StringComparison.OrdinalIgnoreCase))
            .Select(row => ToJson(call, row))
            .Where(row => !call.Params.Flag("without_projects") || (int)row["total_projects_count"]! == 0)
            .OrderByDescending(row => (int)row["total_projects_count"]!).ThenBy(row => (long)row["id"]!);
        return Paging.Offset(call, [.. rows], row => Wire.Bytes(row));
    }

    private static Reply Create(ApiCall call)
    {
        call.RequireAdmin();
        call.Params.Require("name", "title");
        var topics = Topics(call);
        if (topics.Find(call.Params.String("name")!, "name") is not null)
            throw Errors.Validation(("name", "has already been taken"));
        var topic = New(call, call.Params.String("name")!, call.Params.String("title")!);
        Apply(call, topic);
        return Reply.Json(ToJson(call, topics.Add(topic)), 201);
    }

    private static Reply Edit(ApiCall call)
    {
        call.RequireAdmin();
        var topic = Find(call, call.Route["id"]);
        var (old, name) = ($"{topic["name"]}", call.Params.String("name"));
        Apply(call, topic);
        if (name is not null)
        {
            topic["name"] = name;
            Replace(call, old, name);
        }

        return Reply.Json(ToJson(call, topic));
    }

    private static void Apply(ApiCall call, JsonObject topic)
    {
        foreach (var field in new[] { "title", "description" })
        {
            if (call.Params.Has(field))
                topic[field] = call.Params.String(field);
        }

        if (call.Params.File("avatar") is { } file)
            topic["avatar_url"] = $"{call.Site.Url}/uploads/-/system/projects/topic/avatar/{topic["id"]}/{file.FileName}";
        else if (call.Params.Has("avatar"))
            topic["avatar_url"] = null;
    }

    private static Reply Delete(ApiCall call)
    {
        call.RequireAdmin();
        var topic = Find(call, call.Route["id"]);
        Topics(call).Remove(topic);
        Replace(call, $"{topic["name"]}", null);
        return Reply.Empty(204);
    }

    private static Reply Merge(ApiCall call)
    {
        call.RequireAdmin();
        call.Params.Require("source_topic_id", "target_topic_id");
        var source = Find(call, call.Params.String("source_topic_id")!);
        var target = Find(call, call.Params.String("target_topic_id")!);
        if (source == target)
            throw Errors.BadRequest("The source topic and the target topic are identical.");
        Topics(call).Remove(source);
        Replace(call, $"{source["name"]}", $"{target["name"]}");
        return Reply.Json(ToJson(call, target), 201);
    }

    private static void Replace(ApiCall call, string old, string? name)
    {
        foreach (var project in call.State.Projects.Where(each => each.Topics.Contains(old)))
            project.Topics = [.. project.Topics.Select(topic => topic == old ? name : topic).OfType<string>().Distinct()];
        call.State.Touch();
    }

    private static JsonObject Find(ApiCall call, string id) => Topics(call).Find(id, "id") ?? throw Errors.NotFound();

    private static JsonObject ToJson(ApiCall call, JsonObject topic)
    {
        var json = topic.DeepClone().AsObject();
        json["total_projects_count"] = call.State.Projects.Count(project => project.Topics.Contains($"{topic["name"]}"));
        return json;
    }
}
