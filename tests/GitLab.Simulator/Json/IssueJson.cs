using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Issues as JSON, from the rows that the simulator keeps of them.</summary>
internal static class IssueJson
{
    private static readonly string[] Copied =
    [
        "id", "iid", "project_id", "title", "description", "state", "created_at", "updated_at", "closed_at", "start_date",
        "due_date", "confidential", "discussion_locked", "issue_type", "weight", "severity", "subscribed", "moved_to_id",
    ];

    /// <summary>A whole issue.</summary>
    public static JsonObject Render(ApiCall call, JsonObject row)
    {
        Project project = call.State.FindProject($"{row["project_id"]}")!;
        string address = $"{call.Site.Url}/{project.FullPath}/-/issues/{row["iid"]}";
        string api = call.Site.Api($"projects/{project.Id}/issues/{row["iid"]}");
        var assignees = new JsonArray([.. row["assignee_ids"]!.AsArray().Select(id => User(call, id))]);
        var json = new JsonObject();
        foreach (string name in Copied) json[name] = row[name]?.DeepClone();
        json["closed_by"] = User(call, row["closed_by_id"]);
        json["labels"] = call.Params.Flag("with_labels_details") ? Details(call, project, row) : row["labels"]!.DeepClone();
        json["milestone"] = MilestoneEndpoints.Find(call, project, row["milestone_id"])?.DeepClone();
        json["assignees"] = assignees;
        json["assignee"] = assignees.FirstOrDefault()?.DeepClone();
        json["author"] = User(call, row["author_id"]);
        json["type"] = $"{row["issue_type"]}".ToUpperInvariant();
        json["user_notes_count"] = 0;
        json["merge_requests_count"] = 0;
        json["upvotes"] = 0;
        json["downvotes"] = 0;
        json["web_url"] = address;
        json["time_stats"] = TimeStats(row);
        json["task_completion_status"] = new JsonObject { ["count"] = 0, ["completed_count"] = 0 };
        json["blocking_issues_count"] = 0;
        json["has_tasks"] = false;
        json["task_status"] = "0 of 0 checklist items completed";
        json["_links"] = new JsonObject
        {
            ["self"] = api,
            ["notes"] = api + "/notes",
            ["award_emoji"] = api + "/award_emoji",
            ["project"] = call.Site.Api($"projects/{project.Id}"),
            ["closed_as_duplicate_of"] = null,
        };
        json["references"] = new JsonObject
        {
            ["short"] = $"#{row["iid"]}",
            ["relative"] = $"#{row["iid"]}",
            ["full"] = $"{project.FullPath}#{row["iid"]}",
        };
        json["imported"] = false;
        json["imported_from"] = "none";
        json["service_desk_reply_to"] = null;
        json["epic_iid"] = null;
        json["epic"] = null;
        json["iteration"] = null;
        json["health_status"] = null;
        return json;
    }

    /// <summary>The estimate, and the time spent.</summary>
    public static JsonObject TimeStats(JsonObject row) => new()
    {
        ["time_estimate"] = row["time_estimate"]?.DeepClone() ?? 0,
        ["total_time_spent"] = row["total_time_spent"]?.DeepClone() ?? 0,
        ["human_time_estimate"] = Human((long?)row["time_estimate"]),
        ["human_total_time_spent"] = Human((long?)row["total_time_spent"]),
    };

    private static JsonObject? User(ApiCall call, JsonNode? id) =>
        id is not null && call.State.FindUser($"{id}") is { } user ? UserJson.Basic(user, call.Site) : null;

    private static JsonArray Details(ApiCall call, Project project, JsonObject row) =>
        [.. row["labels"]!.AsArray().Select(name => IssueEndpoints.FindLabel(call, project, $"{name}")?.DeepClone())];

    // A working day has eight hours.
    private static string? Human(long? seconds)
    {
        if (seconds is null or 0) return null;
        long minutes = seconds.Value / 60;
        (long Count, string Unit)[] parts = [(minutes / 480, "d"), (minutes % 480 / 60, "h"), (minutes % 60, "m")];
        return string.Join(' ', parts.Where(part => part.Count > 0).Select(part => part.Count.ToString(CultureInfo.InvariantCulture) + part.Unit));
    }
}
