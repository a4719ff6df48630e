using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// Merge requests. Branches are taken by their names, whether they exist or not. What GitLab does in the background - looking
/// whether a merge request can be merged, rebasing it, merging it by itself - is done when it has been read a few times.
/// </summary>
internal static class MergeRequestEndpoints
{
    private const string List = "projects/:id/merge_requests";
    private const string One = List + "/:merge_request_iid";

    // Fields of the simulator's own begin so, and are not sent.
    private const char Hidden = '_';

    public static void Map(Router routes)
    {
        routes.Get("merge_requests", call => Page(call, call.State.Projects.Where(project => Access.CanRead(project, call.User)), call.Params.String("scope") ?? "created_by_me"));
        routes.Get("groups/:id/merge_requests", OfGroup, RouteAccess.Public);
        routes.Get(List, call => Page(call, [call.Project()], call.Params.String("scope") ?? "all"), RouteAccess.Public);
        routes.Post(List, Create);
        routes.Get(One, call => Reply.Json(Full(call, Read(call))), RouteAccess.Public);
        routes.Put(One, Change);
        routes.Delete(One, Delete);

        routes.Put(One + "/merge", Merge);
        routes.Post(One + "/cancel_merge_when_pipeline_succeeds", CancelAutoMerge);
        routes.Put(One + "/rebase", Rebase);
        routes.Get(One + "/merge_ref", call => Reply.Json(new JsonObject { ["commit_id"] = Find(call)["sha"]!.DeepClone() }));

        routes.Get(One + "/changes", Changes, RouteAccess.Public);
        routes.Get(One + "/diffs", call => Rows(call, Diffs(Find(call))), RouteAccess.Public);
        routes.Get(One + "/raw_diffs", RawDiffs, RouteAccess.Public);
        routes.Get(One + "/versions", call => Rows(call, [Version(Find(call))]), RouteAccess.Public);
        routes.Get(One + "/versions/:version", OneVersion, RouteAccess.Public);
        routes.Get(One + "/commits", call => Rows(call, [Commit(Find(call))]), RouteAccess.Public);
        routes.Get(One + "/context_commits", call => Rows(call, ContextCommits(call).All), RouteAccess.Public);
        routes.Post(One + "/context_commits", AddContextCommits);
        routes.Delete(One + "/context_commits", RemoveContextCommits);
        routes.Get(One + "/pipelines", call => Rows(call, Pipelines(call).All.Reverse()), RouteAccess.Public);
        routes.Post(One + "/pipelines", CreatePipeline);
        routes.Get(One + "/reviewers", call => Rows(call, Find(call)["reviewers"]!.AsArray().Select(user => Reviewer(call, user!))), RouteAccess.Public);
        routes.Get(One + "/closes_issues", call => Rows(call, []), RouteAccess.Public);
        routes.Get(One + "/related_issues", call => Rows(call, []), RouteAccess.Public);
        routes.Get("projects/:id/repository/commits/:sha/merge_requests", OfCommit, RouteAccess.Public);
        routes.Get("projects/:id/deployments/:deployment_id/merge_requests", call => Page(call, [call.Project()], "all"), RouteAccess.Public);
        routes.Get("analytics/group_activity/merge_requests_count", Count);
    }

    /// <summary>The merge request that the path names.</summary>
    public static JsonObject Find(ApiCall call, int role = AccessLevel.None, string parameter = "merge_request_iid") =>
        RowsOf(call, call.Project(role)).Find(call.Route[parameter], "iid") ?? throw Errors.NotFound();

    /// <summary>What lists show of a merge request.</summary>
    public static JsonObject Basic(JsonObject row)
    {
        var json = (JsonObject)row.DeepClone();
        foreach (string name in json.Select(field => field.Key).Where(name => name[0] == Hidden).ToList()) json.Remove(name);
        return json;
    }

    /// <summary>Merges a merge request.</summary>
    public static void Finish(ApiCall call, JsonObject row)
    {
        row["state"] = "merged";
        row["detailed_merge_status"] = "not_open";
        row["merge_when_pipeline_succeeds"] = false;
        row["merged_at"] = Wire.Instant(DateTimeOffset.UtcNow);
        row["merge_commit_sha"] = Sha(row, 'c');
        row["merge_user"] = UserJson.Basic(call.SignedIn, call.Site);
        row["merged_by"] = UserJson.Basic(call.SignedIn, call.Site);
    }

    private static RowList RowsOf(ApiCall call, Project project) => call.State.Rows($"projects/{project.Id}/merge_requests");

    private static Reply Rows(ApiCall call, IEnumerable<JsonObject> rows) => Paging.Offset(call, [.. rows], row => Wire.Bytes(row));

    private static Reply OfGroup(ApiCall call)
    {
        Namespace group = call.Group();
        return Page(call, call.State.Projects.Where(project => project.Namespace.SelfAndAncestors.Contains(group) && Access.CanRead(project, call.User)), call.Params.String("scope") ?? "all");
    }

    private static Reply OfCommit(ApiCall call)
    {
        IEnumerable<JsonObject> rows = RowsOf(call, call.Project()).All.Where(row => call.Route["sha"] == $"{row["sha"]}" || call.Route["sha"] == $"{row["source_branch"]}");
        if (call.Params.String("state") is { } state) rows = rows.Where(row => $"{row["state"]}" == state);
        return Paging.Offset(call, [.. rows], row => Wire.Bytes(Basic(row)));
    }

    private static Reply Page(ApiCall call, IEnumerable<Project> projects, string scope)
    {
        var rows = projects.SelectMany(project => RowsOf(call, project).All).Where(row => Matches(call, row, scope)).OrderByDescending(row => (long)row["id"]!).ToList();
        rows.ForEach(row => Advance(call, row));
        return Paging.Offset(call, rows, row => Wire.Bytes(Basic(row)));
    }

    private static bool Matches(ApiCall call, JsonObject row, string scope)
    {
        Parameters wanted = call.Params;
        IReadOnlyList<string> labels = Texts(row["labels"]);
        return (wanted.OneOf("state", "opened", "closed", "locked", "merged", "all") is not { } state || state == "all" || $"{row["state"]}" == state)
            && IsMine(call, row, scope)
            && (wanted.Integer("author_id") is not { } author || (long)row["author"]!["id"]! == author)
            && (wanted.String("author_username") is not { } name || $"{row["author"]!["username"]}" == name)
            && IsOneOf(row["assignees"], wanted.String("assignee_id"))
            && AreAllOf(row["assignees"], wanted.Strings("assignee_username"))
            && IsOneOf(row["reviewers"], wanted.String("reviewer_id"))
            && AreAllOf(row["reviewers"], wanted.Strings("reviewer_username"))
            && (wanted.Strings("labels") switch
            {
                null => true,
                ["None"] => labels.Count == 0,
                ["Any"] => labels.Count > 0,
                var all => all.All(labels.Contains),
            })
            && (wanted.Object("not")?["labels"] is not { } none || !Texts(none).Any(labels.Contains))
            && (wanted.String("source_branch") is not { } source || $"{row["source_branch"]}" == source)
            && (wanted.String("target_branch") is not { } target || $"{row["target_branch"]}" == target)
            && (wanted.Boolean("draft") is not { } draft || (bool)row["draft"]! == draft)
            && (wanted.Integers("iids") is not { } iids || iids.Contains((long)row["iid"]!))
            && $"{row["title"]} {row["description"]}".Contains(wanted.String("search") ?? "", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMine(ApiCall call, JsonObject row, string scope) => scope switch
    {
        "created_by_me" => call.User is { } me && (long)row["author"]!["id"]! == me.Id,
        "assigned_to_me" => IsOneOf(row["assignees"], $"{call.SignedIn.Id}"),
        "reviews_for_me" => IsOneOf(row["reviewers"], $"{call.SignedIn.Id}"),
        _ => true,
    };

    private static bool IsOneOf(JsonNode? users, string? wanted) => wanted switch
    {
        null => true,
        "None" => users!.AsArray().Count == 0,
        "Any" => users!.AsArray().Count > 0,
        _ => users!.AsArray().Any(user => $"{user!["id"]}" == wanted),
    };

    private static bool AreAllOf(JsonNode? users, IReadOnlyList<string>? wanted) =>
        wanted is null || wanted.All(name => users!.AsArray().Any(user => $"{user!["username"]}" == name));

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. (list as JsonArray ?? []).Select(each => $"{each}")];

    private static Reply Create(ApiCall call)
    {
        Project project = call.Project(AccessLevel.Developer);
        call.Params.Require("title", "source_branch", "target_branch");
        Project target = call.Params.Integer("target_project_id") is { } id ? call.State.FindProject($"{id}") ?? throw Errors.NotFound("Project") : project;
        RowList rows = RowsOf(call, target);
        string source = call.Params.String("source_branch")!;
        if (rows.All.Any(other => $"{other["state"]}" == "opened" && $"{other["source_branch"]}" == source && $"{other["target_branch"]}" == call.Params.String("target_branch")))
        {
            throw Errors.Conflict($"Another open merge request already exists for this source branch: !{rows.Find(source, "source_branch")!["iid"]}");
        }

        long iid = rows.NextIid();
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        var row = new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["iid"] = iid,
            ["project_id"] = target.Id,
            ["title"] = null,
            ["description"] = null,
            ["state"] = "opened",
            ["created_at"] = now,
            ["updated_at"] = now,
            ["merged_by"] = null,
            ["merge_user"] = null,
            ["merged_at"] = null,
            ["closed_by"] = null,
            ["closed_at"] = null,
            ["target_branch"] = null,
            ["source_branch"] = source,
            ["user_notes_count"] = 0,
            ["upvotes"] = 0,
            ["downvotes"] = 0,
            ["author"] = UserJson.Basic(call.SignedIn, call.Site),
            ["assignees"] = new JsonArray(),
            ["assignee"] = null,
            ["reviewers"] = new JsonArray(),
            ["source_project_id"] = project.Id,
            ["target_project_id"] = target.Id,
            ["labels"] = new JsonArray(),
            ["draft"] = false,
            ["imported"] = false,
            ["imported_from"] = "none",
            ["work_in_progress"] = false,
            ["milestone"] = null,
            ["merge_when_pipeline_succeeds"] = false,
            ["merge_status"] = "checking",
            ["detailed_merge_status"] = "checking",
            ["merge_after"] = null,
            ["sha"] = null,
            ["merge_commit_sha"] = null,
            ["squash_commit_sha"] = null,
            ["discussion_locked"] = null,
            ["should_remove_source_branch"] = null,
            ["force_remove_source_branch"] = false,
            ["prepared_at"] = now,
            ["reference"] = $"!{iid}",
            ["references"] = new JsonObject { ["short"] = $"!{iid}", ["relative"] = $"!{iid}", ["full"] = $"{target.FullPath}!{iid}" },
            ["web_url"] = $"{call.Site.Url}/{target.FullPath}/-/merge_requests/{iid}",
            ["time_stats"] = new JsonObject { ["time_estimate"] = 0, ["total_time_spent"] = 0, ["human_time_estimate"] = null, ["human_total_time_spent"] = null },
            ["squash"] = false,
            ["squash_on_merge"] = false,
            ["task_completion_status"] = new JsonObject { ["count"] = 0, ["completed_count"] = 0 },
            ["has_conflicts"] = false,
            ["blocking_discussions_resolved"] = true,
            ["approvals_before_merge"] = null,
            ["_approved_by"] = new JsonArray(),
            ["_reads"] = 0,
        };
        row["sha"] = Sha(row, 'a');
        Set(call, row);
        rows.Add(row);
        call.State.Rows($"projects/{target.Id}/merge_requests/{iid}/pipelines").Add(Pipeline(call, row));
        call.State.Touch();
        return Reply.Json(Full(call, row), 201);
    }

    private static Reply Change(ApiCall call)
    {
        JsonObject row = Find(call, AccessLevel.Developer);
        Set(call, row);
        switch (call.Params.OneOf("state_event", "close", "reopen"))
        {
            case "close" when $"{row["state"]}" == "opened":
                row["state"] = "closed";
                row["closed_at"] = Wire.Instant(DateTimeOffset.UtcNow);
                row["closed_by"] = UserJson.Basic(call.SignedIn, call.Site);
                break;
            case "reopen" when $"{row["state"]}" == "closed":
                row["state"] = "opened";
                row["closed_at"] = null;
                row["closed_by"] = null;
                break;
        }

        call.State.Touch();
        return Reply.Json(Full(call, row));
    }

    private static void Set(ApiCall call, JsonObject row)
    {
        foreach (string name in new[] { "title", "description", "target_branch", "squash", "discussion_locked", "merge_after", "allow_collaboration" })
        {
            if (call.Params.Has(name)) row[name] = call.Params.All[name]?.DeepClone();
        }

        if (call.Params.Has("remove_source_branch")) row["force_remove_source_branch"] = call.Params.Flag("remove_source_branch");
        foreach ((string parameter, string field) in new[] { ("assignee_ids", "assignees"), ("reviewer_ids", "reviewers") })
        {
            if (call.Params.Has(parameter)) row[field] = new JsonArray([.. (call.Params.Integers(parameter) ?? []).Select(id => call.State.FindUser($"{id}")).OfType<User>().Select(user => UserJson.Basic(user, call.Site))]);
        }

        row["assignee"] = row["assignees"]!.AsArray().FirstOrDefault()?.DeepClone();
        IEnumerable<string> labels = call.Params.Has("labels") ? call.Params.Strings("labels") ?? [] : Texts(row["labels"]);
        labels = labels.Concat(call.Params.Strings("add_labels") ?? []).Except(call.Params.Strings("remove_labels") ?? []);
        row["labels"] = new JsonArray([.. labels.Distinct().Order(StringComparer.Ordinal).Select(label => (JsonNode)label)]);
        if (call.Params.Has("milestone_id"))
        {
            row["milestone"] = call.Params.Integer("milestone_id") is { } id and > 0
                ? call.State.Rows($"projects/{row["project_id"]}/milestones").Find($"{id}", "id")?.DeepClone() ?? new JsonObject { ["id"] = id, ["title"] = $"Milestone {id}" }
                : null;
        }

        bool draft = $"{row["title"]}".StartsWith("draft:", StringComparison.OrdinalIgnoreCase);
        row["draft"] = draft;
        row["work_in_progress"] = draft;
        row["updated_at"] = Wire.Instant(DateTimeOffset.UtcNow);
    }

    private static Reply Delete(ApiCall call)
    {
        Project project = call.Project(AccessLevel.Maintainer);
        RowsOf(call, project).Remove(Find(call));
        return Reply.Empty(204);
    }

    private static JsonObject Read(ApiCall call)
    {
        JsonObject row = Find(call);
        Advance(call, row);
        return row;
    }

    // Each time that somebody looks, GitLab is a bit further.
    private static void Advance(ApiCall call, JsonObject row)
    {
        int reads = (int)row["_reads"]! + 1;
        row["_reads"] = reads;
        if ($"{row["detailed_merge_status"]}" == "checking" && reads > 1)
        {
            row["merge_status"] = "can_be_merged";
            row["detailed_merge_status"] = "mergeable";
        }

        if (row["_rebasing"] is { } rebasing && reads > (int)rebasing + 1) row.Remove("_rebasing");
        if ((bool)row["merge_when_pipeline_succeeds"]! && call.User is not null && reads > (int)row["_waiting"]! + 1) Finish(call, row);
    }

    private static JsonObject Full(ApiCall call, JsonObject row)
    {
        var json = Basic(row);
        json["subscribed"] = true;
        json["changes_count"] = "1";
        json["latest_build_started_at"] = null;
        json["latest_build_finished_at"] = null;
        json["first_deployed_to_production_at"] = null;
        json["pipeline"] = call.State.Rows($"projects/{row["project_id"]}/merge_requests/{row["iid"]}/pipelines").All is [.., var last] ? last.DeepClone() : null;
        json["head_pipeline"] = json["pipeline"]?.DeepClone();
        json["diff_refs"] = new JsonObject { ["base_sha"] = Sha(row, 'b'), ["head_sha"] = Sha(row, 'a'), ["start_sha"] = Sha(row, 'b') };
        json["merge_error"] = row["_merge_error"]?.DeepClone();
        json["user"] = new JsonObject { ["can_merge"] = call.User is not null };
        if (call.Params.Flag("include_rebase_in_progress")) json["rebase_in_progress"] = row.ContainsKey("_rebasing");
        if (call.Params.Flag("include_diverged_commits_count")) json["diverged_commits_count"] = 2;
        return json;
    }

    private static Reply Merge(ApiCall call)
    {
        JsonObject row = Find(call, AccessLevel.Developer);
        if ($"{row["state"]}" != "opened" || (bool)row["draft"]!) throw Errors.Message(405, "405 Method Not Allowed");
        if ($"{row["detailed_merge_status"]}" == "checking") throw Errors.Message(422, "Branch cannot be merged");
        if (call.Params.String("sha") is { Length: > 0 } sha && sha != $"{row["sha"]}") throw Errors.Conflict("SHA does not match HEAD of source branch");
        if (call.Params.Flag("auto_merge"))
        {
            row["merge_when_pipeline_succeeds"] = true;
            row["_waiting"] = row["_reads"]!.DeepClone();
        }
        else
        {
            Finish(call, row);
        }

        if (call.Params.Flag("squash")) row["squash_commit_sha"] = Sha(row, 'd');
        call.State.Touch();
        return Reply.Json(Full(call, row));
    }

    private static Reply CancelAutoMerge(ApiCall call)
    {
        JsonObject row = Find(call, AccessLevel.Developer);
        if (!(bool)row["merge_when_pipeline_succeeds"]!) throw Errors.Message(406, "406 Not Acceptable");
        row["merge_when_pipeline_succeeds"] = false;
        return Reply.Json(Full(call, row), 201);
    }

    private static Reply Rebase(ApiCall call)
    {
        JsonObject row = Find(call, AccessLevel.Developer);
        row["_rebasing"] = row["_reads"]!.DeepClone();
        return Reply.Json(new JsonObject { ["rebase_in_progress"] = true }, 202);
    }

    private static Reply Changes(ApiCall call)
    {
        JsonObject row = Find(call);
        JsonObject json = Full(call, row);
        json["changes"] = new JsonArray([.. Diffs(row)]);
        json["overflow"] = false;
        return Reply.Json(json);
    }

    private static JsonObject[] Diffs(JsonObject row) =>
    [
        new JsonObject
        {
            ["diff"] = $"@@ -1 +1 @@\n-old\n+{row["title"]}\n",
            ["collapsed"] = false,
            ["too_large"] = false,
            ["new_path"] = "src/ä b.md",
            ["old_path"] = "src/ä b.md",
            ["a_mode"] = "100644",
            ["b_mode"] = "100644",
            ["new_file"] = false,
            ["renamed_file"] = false,
            ["deleted_file"] = false,
            ["generated_file"] = false,
        },
    ];

    private static Reply RawDiffs(ApiCall call) =>
        Reply.Text(string.Concat(Diffs(Find(call)).Select(diff => $"diff --git a/{diff["old_path"]} b/{diff["new_path"]}\n--- a/{diff["old_path"]}\n+++ b/{diff["new_path"]}\n{diff["diff"]}")));

    private static JsonObject Version(JsonObject row) => new()
    {
        ["id"] = (long)row["id"]! * 10,
        ["head_commit_sha"] = Sha(row, 'a'),
        ["base_commit_sha"] = Sha(row, 'b'),
        ["start_commit_sha"] = Sha(row, 'b'),
        ["created_at"] = row["created_at"]!.DeepClone(),
        ["merge_request_id"] = row["id"]!.DeepClone(),
        ["state"] = "collected",
        ["real_size"] = "1",
        ["patch_id_sha"] = Sha(row, 'e'),
    };

    private static Reply OneVersion(ApiCall call)
    {
        JsonObject row = Find(call);
        JsonObject version = Version(row);
        if ($"{version["id"]}" != call.Route["version"]) throw Errors.NotFound();
        version["commits"] = new JsonArray(Commit(row));
        version["diffs"] = new JsonArray([.. Diffs(row)]);
        return Reply.Json(version);
    }

    private static JsonObject Commit(JsonObject row, string? sha = null) => new()
    {
        ["id"] = sha ?? Sha(row, 'a'),
        ["short_id"] = (sha ?? Sha(row, 'a'))[..8],
        ["created_at"] = row["created_at"]!.DeepClone(),
        ["parent_ids"] = new JsonArray(Sha(row, 'b')),
        ["title"] = row["title"]!.DeepClone(),
        ["message"] = row["title"]!.DeepClone(),
        ["author_name"] = row["author"]!["name"]!.DeepClone(),
        ["author_email"] = $"{row["author"]!["username"]}@example.com",
        ["authored_date"] = row["created_at"]!.DeepClone(),
        ["committer_name"] = row["author"]!["name"]!.DeepClone(),
        ["committer_email"] = $"{row["author"]!["username"]}@example.com",
        ["committed_date"] = row["created_at"]!.DeepClone(),
        ["trailers"] = new JsonObject(),
        ["extended_trailers"] = new JsonObject(),
        ["web_url"] = $"{row["web_url"]}",
    };

    private static RowList ContextCommits(ApiCall call) => call.State.Rows($"projects/{call.Project().Id}/merge_requests/{Find(call)["iid"]}/context_commits");

    private static Reply AddContextCommits(ApiCall call)
    {
        JsonObject row = Find(call, AccessLevel.Developer);
        call.Params.Require("commits");
        foreach (string sha in call.Params.Strings("commits")!) ContextCommits(call).Add(Commit(row, sha));
        return Reply.Json(new JsonArray([.. ContextCommits(call).All.Select(commit => commit.DeepClone())]), 201);
    }

    private static Reply RemoveContextCommits(ApiCall call)
    {
        call.Project(AccessLevel.Developer);
        call.Params.Require("commits");
        foreach (string sha in call.Params.Strings("commits")!) ContextCommits(call).Remove(ContextCommits(call).Find(sha, "id") ?? throw Errors.NotFound("Commit"));
        return Reply.Empty(204);
    }

    private static RowList Pipelines(ApiCall call) => call.State.Rows($"projects/{call.Project().Id}/merge_requests/{Find(call)["iid"]}/pipelines");

    private static JsonObject Pipeline(ApiCall call, JsonObject row)
    {
        long id = call.State.NextId();
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        return new JsonObject
        {
            ["id"] = id,
            ["iid"] = id,
            ["project_id"] = row["project_id"]!.DeepClone(),
            ["sha"] = Sha(row, 'a'),
            ["ref"] = $"refs/merge-requests/{row["iid"]}/head",
            ["status"] = "success",
            ["source"] = "merge_request_event",
            ["created_at"] = now,
            ["updated_at"] = now,
            ["web_url"] = $"{call.Site.Url}/-/pipelines/{id}",
        };
    }

    private static Reply CreatePipeline(ApiCall call)
    {
        JsonObject row = Find(call, AccessLevel.Developer);
        JsonObject pipeline = Pipelines(call).Add(Pipeline(call, row));
        return call.Params.Flag("async") ? Reply.Empty(202) : Reply.Json(pipeline.DeepClone(), 201);
    }

    private static JsonObject Reviewer(ApiCall call, JsonNode user) => new()
    {
        ["user"] = user.DeepClone(),
        ["state"] = Find(call)["_approved_by"]!.AsArray().Any(approval => $"{approval!["user"]!["id"]}" == $"{user["id"]}") ? "approved" : "unreviewed",
        ["created_at"] = Find(call)["created_at"]!.DeepClone(),
    };

    private static Reply Count(ApiCall call)
    {
        call.Params.Require("group_path");
        Namespace group = call.State.FindNamespace(call.Params.String("group_path")!) is { IsGroup: true } found ? found : throw Errors.NotFound("Group");
        int count = call.State.Projects.Where(project => project.Namespace.SelfAndAncestors.Contains(group)).Sum(project => RowsOf(call, project).All.Count);
        return Reply.Json(new JsonObject { ["merge_requests_count"] = count });
    }

    // Forty digits that differ for each merge request and purpose.
    private static string Sha(JsonObject row, char purpose) => $"{row["project_id"]}{row["iid"]}{purpose}".PadLeft(40, purpose);
}
