using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Commits, with their differences, comments and statuses.</summary>
internal static class CommitEndpoints
{
    private const string One = "projects/:id/repository/commits/:sha";

    public static void Map(Router routes)
    {
        routes.Get("projects/:id/repository/commits", List, RouteAccess.Public);
        routes.Post("projects/:id/repository/commits", Create);
        routes.Get(One, call => Reply.Json(RepositoryJson.FullCommit(call, call.Project(), Find(call))), RouteAccess.Public);
        routes.Get(One + "/diff", Diff, RouteAccess.Public);
        routes.Get(One + "/refs", Refs, RouteAccess.Public);
        routes.Get(One + "/sequence", call => Reply.Json(new JsonObject { ["count"] = Find(call).History.Count }), RouteAccess.Public);
        routes.Get(One + "/signature", call => throw Errors.NotFound(Find(call) is null ? "Commit" : "Signature"), RouteAccess.Public);
        routes.Get(One + "/comments", call => Paging.Offset(call, Rows(call, "comments").All, row => Wire.Bytes(row)), RouteAccess.Public);
        routes.Post(One + "/comments", Comment);
        routes.Get(One + "/statuses", call => Paging.Offset(call, Rows(call, "statuses").All, row => Wire.Bytes(row)), RouteAccess.Public);
        routes.Post("projects/:id/statuses/:sha", SetStatus);
        routes.Post(One + "/cherry_pick", call => Apply(call, commit => commit, commit => commit.Parent, commit => commit.Message));
        routes.Post(One + "/revert", call => Apply(call, commit => commit.Parent, commit => commit, commit => $"Revert \"{commit.Title}\"\n\nThis reverts commit {commit.Sha}."));
    }

    /// <summary>Makes a commit for the caller, on the branch of the request.</summary>
    public static GitCommit Commit(ApiCall call, Project project, Dictionary<string, byte[]?> changes, string? standardMessage = null)
    {
        var repository = project.Repository;
        var branch = call.Params.String("branch")!;
        if (repository.Branches.Count > 0 && !repository.Branches.ContainsKey(branch))
        {
            var start = call.Params.String("start_branch") ?? call.Params.String("start_sha")
                ?? throw Errors.Message(400, "You can only create or edit files when you are on a branch");
            repository.Branches[branch] = repository.Find(start) ?? throw Errors.Message(400, "Invalid reference name: " + start);
        }

        if (BranchEndpoints.IsProtected(call, project, branch) && Access.In(project, call.User) < AccessLevel.Maintainer)
            throw Errors.Message(400, "You are not allowed to push into this branch");
        var author = (call.Params.String("author_name") ?? call.SignedIn.Name, call.Params.String("author_email") ?? $"{call.SignedIn.Username}@example.com");
        return repository.Commit(branch, call.Params.String("commit_message") ?? standardMessage!, author, DateTimeOffset.UtcNow, changes);
    }

    /// <summary>The content that a request or one of its actions has.</summary>
    public static byte[] Content(JsonObject values) => $"{values["encoding"]}" == "base64"
        ? Convert.FromBase64String($"{values["content"]}")
        : Encoding.UTF8.GetBytes($"{values["content"]}");

    private static Reply List(ApiCall call)
    {
        var project = call.Project();
        var repository = project.Repository;
        var commits = call.Params.Flag("all") ? repository.AllCommits
            : History(repository, call.Params.String("ref_name"));
        var (since, until, path) = (call.Params.Instant("since"), call.Params.Instant("until"), call.Params.String("path"));
        var author = call.Params.String("author") ?? "";
        var found = commits.Where(commit => !(commit.Date < since) && !(commit.Date > until)
            && (path is null || commit.ChangedPaths.Any(changed => changed == path || changed.StartsWith(path + "/", StringComparison.Ordinal)))
            && $"{commit.Author.Name} <{commit.Author.Email}>".Contains(author, StringComparison.OrdinalIgnoreCase)).ToArray();

        // GitLab does not count commits.
        var reply = Paging.Offset(call, found, commit => Wire.Bytes(call.Params.Flag("with_stats") ? RepositoryJson.FullCommit(call, project, commit) : RepositoryJson.Commit(call, project, commit)));
        reply.Headers.RemoveAll(header => header.Name is "X-Total" or "X-Total-Pages");
        return reply;
    }

    // A range such as v1.0..main leaves out what its begin has.
    private static IEnumerable<GitCommit> History(Repository repository, string? revision)
    {
        var ends = revision?.Split("..") ?? [];
        var last = repository.Find(ends.LastOrDefault()) ?? throw Errors.NotFound("Repository");
        if (ends.Length < 2) return last.History;
        var first = repository.Find(ends[0]) ?? throw Errors.NotFound("Repository");
        return last.History.Where(commit => !first.Has(commit));
    }

    private static Reply Create(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        call.Params.Require("branch", "commit_message", "actions");
        var repository = project.Repository;
        var from = repository.Find(call.Params.String("start_branch") ?? call.Params.String("start_sha") ?? call.Params.String("branch"));
        var files = new Dictionary<string, byte[]>(from?.Files ?? new Dictionary<string, byte[]>());
        var changes = new Dictionary<string, byte[]?>();
        foreach (var action in call.Params.Objects("actions")!)
        {
            var path = $"{action["file_path"]}";
            var old = action["previous_path"] is { } previous ? $"{previous}" : path;
            var kind = $"{action["action"]}";
            if (kind is not ("create" or "update" or "delete" or "move" or "chmod")) throw Errors.NotAllowed("actions[0][action]");
            if (kind == "create" && files.ContainsKey(path)) throw Errors.Message(400, "A file with this name already exists");
            if (kind != "create" && !files.ContainsKey(old)) throw Errors.Message(400, "A file with this name doesn't exist");
            if (kind == "move") changes[old] = null;
            changes[path] = kind switch
            {
                "delete" => null,
                "move" or "chmod" when action["content"] is null => files[old],
                _ => Content(action),
            };
        }

        return Reply.Json(RepositoryJson.FullCommit(call, project, Commit(call, project, changes)), 201);
    }

    private static Reply Diff(ApiCall call)
    {
        var commit = Find(call);
        return Paging.Offset(call, RepositoryJson.Diffs(commit.Parent, commit), row => Wire.Bytes(row));
    }

    private static Reply Refs(ApiCall call)
    {
        var commit = Find(call);
        var repository = call.Project().Repository;
        var type = call.Params.OneOf("type", "branch", "tag", "all") ?? "all";
        var branches = repository.Branches.Where(each => each.Value.Has(commit)).Select(each => ("branch", each.Key));
        var tags = repository.Tags.Values.Where(each => each.Commit.Has(commit)).Select(each => ("tag", each.Name));
        (string Type, string Name)[] all = [.. branches.Concat(tags).Where(each => type == "all" || each.Item1 == type)];
        return Paging.Offset(call, all, each => Wire.Bytes(new JsonObject { ["type"] = each.Type, ["name"] = each.Name }));
    }

    private static Reply Comment(ApiCall call)
    {
        call.Project(AccessLevel.Reporter);
        call.Params.Require("note");
        return Reply.Json(
            Rows(call, "comments").Add(new JsonObject
            {
                ["note"] = call.Params.String("note"),
                ["path"] = call.Params.String("path"),
                ["line"] = call.Params.Integer("line"),
                ["line_type"] = call.Params.OneOf("line_type", "new", "old"),
                ["author"] = UserJson.Basic(call.SignedIn, call.Site),
                ["created_at"] = Wire.Instant(DateTimeOffset.UtcNow),
            }).DeepClone(),
            201);
    }

    private static Reply SetStatus(ApiCall call)
    {
        call.Project(AccessLevel.Developer);
        call.Params.Require("state");
        var commit = Find(call);
        var rows = Rows(call, "statuses");
        var name = call.Params.String("name") ?? call.Params.String("context") ?? "default";
        if (rows.Find(name, "name") is { } earlier) rows.Remove(earlier);
        var state = call.Params.OneOf("state", "pending", "running", "success", "failed", "canceled", "skipped");
        var now = Wire.Instant(DateTimeOffset.UtcNow);
        return Reply.Json(
            rows.Add(new JsonObject
            {
                ["id"] = call.State.NextId(),
                ["sha"] = commit.Sha,
                ["ref"] = call.Params.String("ref") ?? call.Project().Repository.DefaultBranch,
                ["status"] = state,
                ["name"] = name,
                ["target_url"] = call.Params.String("target_url"),
                ["description"] = call.Params.String("description"),
                ["created_at"] = now,
                ["started_at"] = state == "pending" ? null : now,
                ["finished_at"] = state is "pending" or "running" ? null : now,
                ["allow_failure"] = false,
                ["coverage"] = call.Params.All["coverage"]?.DeepClone(),
                ["pipeline_id"] = call.Params.Integer("pipeline_id"),
                ["author"] = UserJson.Basic(call.SignedIn, call.Site),
            }).DeepClone(),
            201);
    }

    private static Reply Apply(ApiCall call, Func<GitCommit, GitCommit?> wanted, Func<GitCommit, GitCommit?> found, Func<GitCommit, string> message)
    {
        var project = call.Project(AccessLevel.Developer);
        call.Params.Require("branch");
        var commit = Find(call);
        if (!project.Repository.Branches.TryGetValue(call.Params.String("branch")!, out var branch)) throw Errors.NotFound("Branch");
        var changes = commit.ChangedPaths.ToDictionary(path => path, path => wanted(commit)?.Files.GetValueOrDefault(path));

        // The branch must have the files as they were before; else git finds a conflict.
        if (changes.Keys.Any(path => !Same(branch.Files.GetValueOrDefault(path), found(commit)?.Files.GetValueOrDefault(path))))
        {
            throw new ApiException(Reply.Json(new JsonObject { ["message"] = "Sorry, we cannot apply this commit automatically. There are conflicts with the branch.", ["error_code"] = "conflict" }, 400));
        }

        if (call.Params.Flag("dry_run")) return Reply.Json(new JsonObject { ["dry_run"] = "success" });
        return Reply.Json(RepositoryJson.Commit(call, project, Commit(call, project, changes, call.Params.String("message") ?? message(commit))), 201);
    }

    private static bool Same(byte[]? left, byte[]? right) => left is null ? right is null : right is not null && left.AsSpan().SequenceEqual(right);

    private static GitCommit Find(ApiCall call) => call.Project().Repository.Find(call.Route["sha"]) ?? throw Errors.NotFound("Commit");

    private static RowList Rows(ApiCall call, string kind) => call.State.Rows($"projects/{call.Project().Id}/commits/{Find(call).Sha}/{kind}");
}
