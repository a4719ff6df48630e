using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The milestones of projects and groups.</summary>
internal static class MilestoneEndpoints
{
    private static readonly Collection OfProjects = Milestones("projects/:id/milestones");
    private static readonly Collection OfGroups = Milestones("groups/:id/milestones");

    private static string Now => Wire.Instant(DateTimeOffset.UtcNow);

    public static void Map(Router routes)
    {
        routes.Get("projects/:id/milestones", ListOfProject, RouteAccess.Public);
        routes.Get("groups/:id/milestones", ListOfGroup, RouteAccess.Public);
        foreach ((Collection milestones, string pattern) in new[] { (OfProjects, "projects/:id/milestones"), (OfGroups, "groups/:id/milestones") })
        {
            milestones.Map(routes);
            routes.Get(pattern + "/:row/issues", call => Issues(call, milestones.Find(call)), RouteAccess.Public);
            routes.Get(pattern + "/:row/merge_requests", call => MergeRequests(call, milestones.Find(call)), RouteAccess.Public);
            routes.Get(pattern + "/:row/burndown_events", call => Events(call, milestones.Find(call)));
        }

        routes.Post("projects/:id/milestones/:row/promote", Promote);
    }

    /// <summary>The milestone of an id, if the issues of a project can belong to it.</summary>
    public static JsonObject? Find(ApiCall call, Project project, JsonNode? id) =>
        id is null ? null : Lists(project).Select(list => call.State.Rows(list).Find($"{id}", "id")).FirstOrDefault(row => row is not null);

    /// <summary>A new milestone with a title.</summary>
    public static JsonObject New(string title, string createdAt) => new()
    {
        ["title"] = title,
        ["description"] = null,
        ["state"] = "active",
        ["created_at"] = createdAt,
        ["updated_at"] = createdAt,
        ["due_date"] = null,
        ["start_date"] = null,
        ["expired"] = false,
    };

    private static IEnumerable<string> Lists(Project project) => Lists(project.Namespace).Prepend($"projects/{project.Id}/milestones");

    private static IEnumerable<string> Lists(Namespace group) => group.SelfAndAncestors.Select(each => $"groups/{each.Id}/milestones");

    private static Collection Milestones(string pattern) => new(pattern)
    {
        Title = "Milestone",
        Required = ["title"],
        Fields = ["title", "description", "due_date", "start_date"],
        Unique = "title",
        New = call =>
        {
            JsonObject row = New("", Now);
            row["web_url"] = $"{call.Site.Url}/{pattern.Split('/')[0]}/{call.Route["id"]}/-/milestones";
            return row;
        },
        Changed = (call, row) =>
        {
            row["updated_at"] = Now;
            row["state"] = call.Params.OneOf("state_event", "close", "activate") switch
            {
                "close" => "closed",
                "activate" => "active",
                _ => row["state"]!.DeepClone(),
            };
        },
    };

    private static Reply ListOfProject(ApiCall call)
    {
        IEnumerable<string> lists = Lists(call.Project());
        return List(call, call.Params.Flag("include_ancestors") ? lists : lists.Take(1));
    }

    private static Reply ListOfGroup(ApiCall call)
    {
        Namespace group = call.Group();
        IEnumerable<string> lists = call.Params.Flag("include_ancestors") ? Lists(group) : Lists(group).Take(1);
        if (call.Params.Flag("include_descendants"))
        {
            lists = lists
                .Concat(call.State.Groups.Where(each => each != group && each.SelfAndAncestors.Contains(group)).Select(each => $"groups/{each.Id}/milestones"))
                .Concat(call.State.Projects.Where(each => each.Namespace.SelfAndAncestors.Contains(group)).Select(each => $"projects/{each.Id}/milestones"));
        }

        return List(call, lists);
    }

    private static Reply List(ApiCall call, IEnumerable<string> lists)
    {
        IEnumerable<JsonObject> rows = lists.SelectMany(list => call.State.Rows(list).All);
        if (call.Params.String("title") is { } title) rows = rows.Where(row => $"{row["title"]}" == title);
        if (call.Params.Integers("iids") is { } iids) rows = rows.Where(row => iids.Contains((long)row["iid"]!));
        if (call.Params.OneOf("state", "active", "closed", "all") is "active" or "closed") rows = rows.Where(row => $"{row["state"]}" == call.Params.String("state"));
        if (call.Params.String("search") is { } text) rows = rows.Where(row => $"{row["title"]} {row["description"]}".Contains(text, StringComparison.OrdinalIgnoreCase));
        if (call.Params.String("search_title") is { } words) rows = rows.Where(row => words.Split(' ').All(word => $"{row["title"]}".Contains(word, StringComparison.OrdinalIgnoreCase)));
        if (call.Params.String("containing_date") is { } day) rows = rows.Where(row => IsIn(row, day, day));
        if (call.Params.String("start_date") is { } start && call.Params.String("end_date") is { } end) rows = rows.Where(row => IsIn(row, start, end));
        return Paging.Offset(call, [.. rows], row => Wire.Bytes(row));
    }

    // Days compare as texts do. One without a day has no end on that side.
    private static bool IsIn(JsonObject milestone, string start, string end) =>
        (milestone["start_date"] is not { } begins || string.CompareOrdinal($"{begins}", end) <= 0)
        && (milestone["due_date"] is not { } due || string.CompareOrdinal($"{due}", start) >= 0);

    private static IEnumerable<JsonObject> IssuesOf(ApiCall call, JsonObject milestone) =>
        IssueEndpoints.All(call.State).All.Where(row => $"{row["milestone_id"]}" == $"{milestone["id"]}");

    private static Reply Issues(ApiCall call, JsonObject milestone) =>
        Paging.Offset(call, [.. IssuesOf(call, milestone)], row => Wire.Bytes(IssueJson.Render(call, row)));

    private static Reply MergeRequests(ApiCall call, JsonObject milestone)
    {
        IEnumerable<JsonObject> rows = call.State.Projects.Where(project => !project.IsPlain)
            .SelectMany(project => call.State.Rows($"projects/{project.Id}/merge_requests").All)
            .Where(row => $"{row["milestone"]?["id"]}" == $"{milestone["id"]}");
        return Paging.Offset(call, [.. rows], row => Wire.Bytes(row));
    }

    private static Reply Events(ApiCall call, JsonObject milestone)
    {
        var events = new JsonArray();
        foreach (JsonObject issue in IssuesOf(call, milestone))
        {
            events.Add(new JsonObject { ["created_at"] = issue["created_at"]!.DeepClone(), ["weight"] = issue["weight"]?.DeepClone(), ["action"] = "created" });
            if (issue["closed_at"] is { } closed) events.Add(new JsonObject { ["created_at"] = closed.DeepClone(), ["weight"] = issue["weight"]?.DeepClone(), ["action"] = "closed" });
        }

        return Reply.Json(events);
    }

    // Milestones of the same title in the group's other projects become one with it.
    private static Reply Promote(ApiCall call)
    {
        JsonObject milestone = OfProjects.Find(call);
        Project project = call.Project(AccessLevel.Maintainer);
        if (!project.Namespace.IsGroup) throw Errors.NotFound("Milestone");
        RowList group = call.State.Rows($"groups/{project.Namespace.Id}/milestones");
        milestone.Remove("project_id");
        milestone["group_id"] = project.Namespace.Id;
        milestone["iid"] = group.NextIid();
        foreach (Project each in call.State.Projects.Where(each => each.Namespace == project.Namespace))
        {
            RowList rows = call.State.Rows($"projects/{each.Id}/milestones");
            if (rows.Find($"{milestone["title"]}", "title") is not { } same) continue;
            foreach (JsonObject issue in IssuesOf(call, same).ToList()) issue["milestone_id"] = milestone["id"]!.DeepClone();
            rows.Remove(same);
        }

        group.Add(milestone);
        call.State.Touch();
        return Reply.Empty(201);
    }
}
