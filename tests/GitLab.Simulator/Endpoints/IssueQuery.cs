using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The filters and the order of lists of issues.</summary>
internal static class IssueQuery
{
    /// <summary>The page of issues that a request asks for.</summary>
    public static Reply List(ApiCall call, IEnumerable<JsonObject> rows) =>
        Paging.Offset(call, [.. Order(call, Filter(call, rows))], row => Wire.Bytes(IssueJson.Render(call, row)));

    /// <summary>Those that the request's parameters leave.</summary>
    public static IEnumerable<JsonObject> Filter(ApiCall call, IEnumerable<JsonObject> rows)
    {
        Parameters p = call.Params;
        string? state = p.OneOf("state", "opened", "closed", "all");
        string? type = p.OneOf("issue_type", "issue", "incident", "test_case", "requirement", "task", "ticket");
        bool? confidential = p.Boolean("confidential");
        IReadOnlyList<long>? iids = p.Integers("iids");
        if (state is "opened" or "closed") rows = rows.Where(row => $"{row["state"]}" == state);
        if (type is not null) rows = rows.Where(row => $"{row["issue_type"]}" == type);
        if (confidential is not null) rows = rows.Where(row => (bool?)row["confidential"] == confidential);
        if (iids is not null) rows = rows.Where(row => iids.Contains((long)row["iid"]!));
        if (p.String("search") is { Length: > 0 } text)
            rows = rows.Where(row => $"{row["title"]} {row["description"]}".Contains(text, StringComparison.OrdinalIgnoreCase));
        rows = p.OneOf("scope", "all", "created_by_me", "assigned_to_me") switch
        {
            "created_by_me" => rows.Where(row => (long)row["author_id"]! == call.SignedIn.Id),
            "assigned_to_me" => rows.Where(row => Assignees(row).Contains(call.SignedIn.Id)),
            _ => rows,
        };
        rows = Matching(call, p, rows, true);
        return p.Object("not") is { } not ? Matching(call, new Parameters(not, new Dictionary<string, UploadedFile>()), rows, false) : rows;
    }

    // What can be asked for can be excluded as well.
    private static IEnumerable<JsonObject> Matching(ApiCall call, Parameters p, IEnumerable<JsonObject> rows, bool wanted)
    {
        void Keep(Func<JsonObject, bool> filter) => rows = rows.Where(row => filter(row) == wanted);

        if (p.Strings("labels") is { Count: > 0 } labels)
        {
            Keep(row => labels switch
            {
                ["None"] => Labels(row).Length == 0,
                ["Any"] => Labels(row).Length > 0,
                _ => wanted ? labels.All(Labels(row).Contains) : labels.Any(Labels(row).Contains),
            });
        }

        if (p.String("milestone") is { Length: > 0 } title)
        {
            Keep(row => title switch
            {
                "None" => row["milestone_id"] is null,
                "Any" => row["milestone_id"] is not null,
                _ => Milestone(call, row) == title,
            });
        }

        if (p.String("milestone_id") is { Length: > 0 } box) Keep(row => row["milestone_id"] is not null == box is not "None");
        if (p.Integer("author_id") is { } authorId) Keep(row => (long)row["author_id"]! == authorId);
        if (p.String("author_username") is { Length: > 0 } author) Keep(row => (long)row["author_id"]! == call.State.FindUser(author)?.Id);
        if (p.Strings("assignee_username") is { Count: > 0 } names) Keep(row => names.Any(name => call.State.FindUser(name) is { } user && Assignees(row).Contains(user.Id)));
        if (p.String("assignee_id") is { Length: > 0 } assignee)
        {
            Keep(row => assignee switch
            {
                "None" => Assignees(row).Length == 0,
                "Any" => Assignees(row).Length > 0,
                _ => Assignees(row).Any(id => $"{id}" == assignee),
            });
        }

        if (p.String("weight") is { Length: > 0 } weight)
        {
            Keep(row => weight switch
            {
                "None" => row["weight"] is null,
                "Any" => row["weight"] is not null,
                _ => $"{row["weight"]}" == weight,
            });
        }

        return rows;
    }

    private static IEnumerable<JsonObject> Order(ApiCall call, IEnumerable<JsonObject> rows)
    {
        string field = call.Params.String("order_by") switch
        {
            "title" => "title",
            "updated_at" => "updated_at",
            "due_date" => "due_date",
            "weight" => "weight",
            _ => "created_at",
        };
        return call.Params.OneOf("sort", "asc", "desc") == "asc"
            ? rows.OrderBy(row => $"{row[field]}", StringComparer.Ordinal).ThenBy(row => (long)row["id"]!)
            : rows.OrderByDescending(row => $"{row[field]}", StringComparer.Ordinal).ThenByDescending(row => (long)row["id"]!);
    }

    private static string[] Labels(JsonObject row) => [.. row["labels"]!.AsArray().Select(label => $"{label}")];

    private static long[] Assignees(JsonObject row) => [.. row["assignee_ids"]!.AsArray().Select(id => (long)id!)];

    private static string? Milestone(ApiCall call, JsonObject row) =>
        (string?)MilestoneEndpoints.Find(call, call.State.FindProject($"{row["project_id"]}")!, row["milestone_id"])?["title"];
}
