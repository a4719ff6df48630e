using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GitLab.Simulator;

/// <summary>Issues of projects, and what belongs to one.</summary>
internal static partial class IssueEndpoints
{
    private const string One = "projects/:id/issues/:issue_iid";
    private static readonly string[] Plain =
        ["title", "description", "due_date", "start_date", "confidential", "discussion_locked", "issue_type", "severity", "weight", "epic_id"];

    private static readonly Collection Images = new(One + "/metric_images")
    {
        Title = "Metric Image",
        Required = ["file"],
        Fields = ["url", "url_text"],
        New = call => new JsonObject
        {
            ["created_at"] = Now,
            ["filename"] = call.Params.File("file")?.FileName,
            ["file_path"] = $"/uploads/-/system/issuable_metric_image/file/{call.Route["issue_iid"]}/{call.Params.File("file")?.FileName}",
            ["url"] = null,
            ["url_text"] = null,
        },
    };

    private static string Now => Wire.Instant(DateTimeOffset.UtcNow);

    public static void Map(Router routes)
    {
        routes.Get("issues", call => IssueQuery.List(call, Mine(call)));
        routes.Get("issues/:row", ById);
        routes.Get("groups/:id/issues", call => IssueQuery.List(call, OfGroup(call)), RouteAccess.Public);
        routes.Get("projects/:id/issues", call => IssueQuery.List(call, OfProject(call)), RouteAccess.Public);
        routes.Get(One, call => Reply.Json(IssueJson.Render(call, Find(call))), RouteAccess.Public);
        routes.Post("projects/:id/issues", Create);
        routes.Put(One, Change);
        routes.Delete(One, Remove);
        routes.Post(One + "/move", call => Copy(call, isMove: true));
        routes.Post(One + "/clone", call => Copy(call, isMove: false));
        routes.Put(One + "/reorder", call => Reply.Json(IssueJson.Render(call, Find(call))));
        routes.Get("issues_statistics", call => Statistics(call, Mine(call)));
        routes.Get("groups/:id/issues_statistics", call => Statistics(call, OfGroup(call)));
        routes.Get("projects/:id/issues_statistics", call => Statistics(call, OfProject(call)));
        routes.Get("analytics/group_activity/issues_count", RecentCount);
        routes.Get(One + "/participants", Participants);
        routes.Get(One + "/related_merge_requests", Nothing);
        routes.Get(One + "/closed_by", Nothing);
        routes.Get(One + "/user_agent_detail", UserAgent);
        routes.Post(One + "/subscribe", call => Subscribe(call, true));
        routes.Post(One + "/unsubscribe", call => Subscribe(call, false));
        routes.Get(One + "/time_stats", call => Reply.Json(IssueJson.TimeStats(Find(call))));
        routes.Post(One + "/time_estimate", call => Track(call, row => row["time_estimate"] = Seconds(call)));
        routes.Post(One + "/reset_time_estimate", call => Track(call, row => row["time_estimate"] = 0L));
        routes.Post(One + "/add_spent_time", call => Track(call, row => row["total_time_spent"] = ((long?)row["total_time_spent"] ?? 0) + Seconds(call)));
        routes.Post(One + "/reset_spent_time", call => Track(call, row => row["total_time_spent"] = 0L));
        Images.Map(routes);
    }

    /// <summary>All issues of the instance.</summary>
    public static RowList All(SimulatorState state) => state.Rows("issues");

    /// <summary>The issue that the path names.</summary>
    /// <param name="call">The request.</param>
    /// <param name="role">The role that the request takes.</param>
    public static JsonObject Find(ApiCall call, int role = AccessLevel.None) => Find(call.State, call.Project(role), call.Route["issue_iid"]);

    /// <summary>The issue of a number within a project.</summary>
    public static JsonObject Find(SimulatorState state, Project project, string iid) => state.Rows($"projects/{project.Id}/issues").Find(iid, "iid") ?? throw Errors.NotFound("Issue");

    /// <summary>Adds an issue with nothing but a title.</summary>
    public static JsonObject Add(SimulatorState state, Project project, long id, string title, User author, string createdAt)
    {
        RowList rows = state.Rows($"projects/{project.Id}/issues");
        var row = new JsonObject
        {
            ["id"] = id,
            ["iid"] = rows.NextIid(),
            ["project_id"] = project.Id,
            ["title"] = title,
            ["state"] = "opened",
            ["created_at"] = createdAt,
            ["updated_at"] = createdAt,
            ["labels"] = new JsonArray(),
            ["assignee_ids"] = new JsonArray(),
            ["author_id"] = author.Id,
            ["confidential"] = false,
            ["issue_type"] = "issue",
            ["severity"] = "UNKNOWN",
            ["subscribed"] = false,
        };
        rows.Add(row);
        return All(state).Add(row);
    }

    /// <summary>A label of a project or of a group above it.</summary>
    public static JsonObject? FindLabel(ApiCall call, Project project, string name) =>
        call.State.Rows($"projects/{project.Id}/labels").Find(name, "name")
        ?? project.Namespace.SelfAndAncestors.Select(group => call.State.Rows($"groups/{group.Id}/labels").Find(name, "name")).FirstOrDefault(label => label is not null);

    /// <summary>The issues of the projects of a group and its subgroups.</summary>
    public static IEnumerable<JsonObject> OfGroup(ApiCall call)
    {
        Namespace group = call.Group();
        return Readable(call).Where(row => call.State.FindProject($"{row["project_id"]}")!.Namespace.SelfAndAncestors.Contains(group));
    }

    private static IReadOnlyList<JsonObject> OfProject(ApiCall call) => call.State.Rows($"projects/{call.Project().Id}/issues").All;

    private static IEnumerable<JsonObject> Readable(ApiCall call) =>
        All(call.State).All.Where(row => call.State.FindProject($"{row["project_id"]}") is { } project && Access.CanRead(project, call.User));

    private static IEnumerable<JsonObject> Mine(ApiCall call) =>
        call.Params.Has("scope") ? Readable(call) : Readable(call).Where(row => (long)row["author_id"]! == call.SignedIn.Id);

    private static Reply ById(ApiCall call)
    {
        call.RequireAdmin();
        return Reply.Json(IssueJson.Render(call, All(call.State).Find(call.Route["row"], "id") ?? throw Errors.NotFound("Issue")));
    }

    private static Reply Create(ApiCall call)
    {
        Project project = call.Project();
        call.Params.Require("title");
        JsonObject row = Add(call.State, project, call.State.NextId(), call.Params.String("title")!, call.SignedIn, Now);
        Set(call, project, row);
        call.State.Touch();
        return Reply.Json(IssueJson.Render(call, row), 201);
    }

    private static Reply Change(ApiCall call)
    {
        Project project = call.Project(AccessLevel.Planner);
        JsonObject row = Find(call);
        switch (call.Params.OneOf("state_event", "close", "reopen"))
        {
            case "close":
                row["state"] = "closed";
                row["closed_at"] = Now;
                row["closed_by_id"] = call.SignedIn.Id;
                break;
            case "reopen":
                row["state"] = "opened";
                row["closed_at"] = row["closed_by_id"] = null;
                break;
        }

        Set(call, project, row);
        row["updated_at"] = Now;
        call.State.Touch();
        return Reply.Json(IssueJson.Render(call, row));
    }

    private static void Set(ApiCall call, Project project, JsonObject row)
    {
        Parameters p = call.Params;
        foreach (string name in Plain.Where(p.Has)) row[name] = p.All[name]?.DeepClone();
        if (p.Has("assignee_ids"))
        {
            IReadOnlyList<long> ids = p.Integers("assignee_ids") ?? [];
            row["assignee_ids"] = new JsonArray([.. ids.Where(id => call.State.FindUser($"{id}") is not null).Select(id => (JsonNode)id)]);
        }

        if (p.Has("milestone_id"))
        {
            JsonNode? id = p.Integer("milestone_id") is { } number and > 0 ? number : null;
            if (id is not null && MilestoneEndpoints.Find(call, project, id) is null) throw Errors.Validation(("milestone_id", "is invalid"));
            row["milestone_id"] = id;
        }

        if (p.Has("labels")) row["labels"] = Labels(call, project, p.Strings("labels") ?? []);
        if (p.Strings("add_labels") is { } added) row["labels"] = Labels(call, project, [.. Names(row).Union(added)]);
        if (p.Strings("remove_labels") is { } removed) row["labels"] = Labels(call, project, [.. Names(row).Except(removed)]);
    }

    private static IEnumerable<string> Names(JsonObject row) => row["labels"]!.AsArray().Select(label => $"{label}");

    // GitLab makes labels that do not exist, and of those with the same scope (workflow::ready) an issue has one.
    private static JsonArray Labels(ApiCall call, Project project, IReadOnlyList<string> names)
    {
        foreach (string name in names.Where(name => FindLabel(call, project, name) is null))
        {
            call.State.Rows($"projects/{project.Id}/labels").Add(new JsonObject
            {
                ["id"] = call.State.NextId(),
                ["project_id"] = project.Id,
                ["name"] = name,
                ["color"] = "#428BCA",
                ["text_color"] = "#FFFFFF",
                ["description"] = null,
                ["archived"] = false,
                ["subscribed"] = false,
            });
        }

        IEnumerable<string> kept = names.GroupBy(name => name.LastIndexOf("::", StringComparison.Ordinal) is var end and > 0 ? name[..end] : "=" + name).Select(scope => scope.Last());
        return [.. kept.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)];
    }

    private static Reply Remove(ApiCall call)
    {
        JsonObject row = Find(call, AccessLevel.Planner);
        call.State.Rows($"projects/{call.Project().Id}/issues").Remove(row);
        All(call.State).Remove(row);
        call.State.Touch();
        return Reply.Empty(204);
    }

    private static Reply Copy(ApiCall call, bool isMove)
    {
        JsonObject row = Find(call, AccessLevel.Planner);
        call.Params.Require("to_project_id");
        Project target = call.State.FindProject($"{call.Params.Integer("to_project_id")}") is { } found && Access.CanRead(found, call.User) ? found : throw Errors.NotFound("Project");
        if (isMove && target.Id == (long)row["project_id"]!) throw Errors.Message(400, "Cannot move issue to project it originates from!");
        JsonObject copy = Add(call.State, target, call.State.NextId(), $"{row["title"]}", call.SignedIn, Now);
        foreach (string name in Plain.Append("assignee_ids")) copy[name] = row[name]?.DeepClone();
        copy["labels"] = Labels(call, target, [.. Names(row)]);
        if (MilestoneEndpoints.Find(call, target, row["milestone_id"]) is not null) copy["milestone_id"] = row["milestone_id"]?.DeepClone();
        if (isMove)
        {
            row["state"] = "closed";
            row["closed_at"] = Now;
            row["moved_to_id"] = copy["id"]!.DeepClone();
        }

        call.State.Touch();
        return Reply.Json(IssueJson.Render(call, copy), 201);
    }

    private static Reply Statistics(ApiCall call, IEnumerable<JsonObject> rows)
    {
        List<JsonObject> found = [.. IssueQuery.Filter(call, rows)];
        int opened = found.Count(row => $"{row["state"]}" == "opened");
        var counts = new JsonObject { ["all"] = found.Count, ["closed"] = found.Count - opened, ["opened"] = opened };
        return Reply.Json(new JsonObject { ["statistics"] = new JsonObject { ["counts"] = counts } });
    }

    private static Reply RecentCount(ApiCall call)
    {
        call.Params.Require("group_path");
        Namespace group = call.State.FindNamespace(call.Params.String("group_path")!) is { IsGroup: true } found && Access.CanRead(found, call.User) ? found : throw Errors.NotFound("Group");
        int count = All(call.State).All.Count(row => call.State.FindProject($"{row["project_id"]}")?.Namespace.SelfAndAncestors.Contains(group) == true);
        return Reply.Json(new JsonObject { ["issues_count"] = count });
    }

    private static Reply Participants(ApiCall call)
    {
        JsonObject row = Find(call);
        List<User> users = [.. row["assignee_ids"]!.AsArray().Prepend(row["author_id"]).Select(id => $"{id}").Distinct().Select(call.State.FindUser).OfType<User>()];
        return Paging.Offset(call, users, user => Wire.Bytes(UserJson.Basic(user, call.Site)));
    }

    private static Reply Nothing(ApiCall call)
    {
        Find(call);
        return Paging.Offset(call, Array.Empty<JsonObject>(), row => Wire.Bytes(row));
    }

    private static Reply UserAgent(ApiCall call)
    {
        call.RequireAdmin();
        Find(call);
        return Reply.Json(new JsonObject { ["user_agent"] = "Mozilla/5.0", ["ip_address"] = "192.0.2.7", ["akismet_submitted"] = false });
    }

    private static Reply Subscribe(ApiCall call, bool subscribed)
    {
        JsonObject row = Find(call);
        if ((bool)row["subscribed"]! == subscribed) return Reply.Empty(304);
        row["subscribed"] = subscribed;
        call.State.Touch();
        return Reply.Json(IssueJson.Render(call, row), 201);
    }

    private static Reply Track(ApiCall call, Action<JsonObject> change)
    {
        JsonObject row = Find(call, AccessLevel.Planner);
        change(row);
        call.State.Touch();
        return Reply.Json(IssueJson.TimeStats(row), 201);
    }

    private static long Seconds(ApiCall call)
    {
        call.Params.Require("duration");
        string text = call.Params.String("duration")!;
        if (!Duration().IsMatch(text)) throw Errors.Invalid("duration");
        long seconds = Part().Matches(text).Sum(part => long.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * part.Groups[2].Value switch
        {
            "w" => 5 * 8 * 3600,
            "d" => 8 * 3600,
            "h" => 3600,
            "m" => 60,
            _ => 1,
        });
        return text.StartsWith('-') ? -seconds : seconds;
    }

    [GeneratedRegex(@"^-?(\d+[wdhms]\s*)+$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"(\d+)([wdhms])")]
    private static partial Regex Part();
}
