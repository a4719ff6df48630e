using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>A repository as a whole: its tree, archives, comparisons, contributors, changelog and health.</summary>
internal static class RepositoryEndpoints
{
    private const string Root = "projects/:id/repository/";

    public static void Map(Router routes)
    {
        routes.Get(Root + "tree", Tree, RouteAccess.Public);
        routes.Get(Root + "blobs/:sha", Blob, RouteAccess.Public);
        routes.Get(Root + "blobs/:sha/raw", call => Reply.File(FindBlob(call), "application/octet-stream"), RouteAccess.Public);
        routes.Get(Root + "archive", call => Archive(call, "tar.gz"), RouteAccess.Public);
        routes.Get(Root + "archive.:format", call => Archive(call, call.Route["format"]), RouteAccess.Public);
        routes.Get(Root + "compare", Compare, RouteAccess.Public);
        routes.Get(Root + "contributors", Contributors, RouteAccess.Public);
        routes.Get(Root + "merge_base", MergeBase, RouteAccess.Public);
        routes.Get(Root + "changelog", call => Reply.Json(new JsonObject { ["notes"] = Notes(call) }));
        routes.Post(Root + "changelog", AddChangelog);
        routes.Get(Root + "health", Health);
        routes.Put(Root + "submodules/:path", Submodule);
    }

    private static Reply Tree(ApiCall call)
    {
        var commit = call.Project().Repository.Find(call.Params.String("ref")) ?? throw Errors.NotFound("Tree");
        var folder = call.Params.String("path") is { Length: > 0 } path ? path.TrimEnd('/') + "/" : "";
        var entries = Entries(commit, folder, call.Params.Flag("recursive")).ToArray();
        if (folder.Length > 0 && entries.Length == 0) throw Errors.NotFound("Tree");
        if (call.Params.String("pagination") != "keyset") return Paging.Offset(call, entries, entry => Wire.Bytes(entry));

        // The next page begins behind the object that the token names.
        var token = call.Params.String("page_token");
        var rest = token is null ? entries : [.. entries.SkipWhile(entry => $"{entry["id"]}" != token).Skip(1)];
        var perPage = Paging.PerPage(call);
        var reply = Reply.Array(Paging.Slice(rest, 0, perPage, entry => Wire.Bytes(entry)));
        if (rest.Length > perPage) reply.With("Link", Paging.Link(call, "next", ("page_token", $"{rest[perPage - 1]["id"]}")));
        return reply;
    }

    // Folders first, as git lists them.
    private static IEnumerable<JsonObject> Entries(GitCommit commit, string folder, bool recursive)
    {
        var below = commit.Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).ToArray();
        var folders = below.SelectMany(file => Folders(file.Key[folder.Length..], recursive)).Distinct().Order(StringComparer.Ordinal);
        return folders.Select(name => Entry(folder + name, "tree", Repository.ShaOf(commit.Sha + folder + name), "040000"))
            .Concat(below.Where(file => recursive || !file.Key[folder.Length..].Contains('/', StringComparison.Ordinal))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => Entry(file.Key, "blob", Repository.BlobSha(file.Value), "100644")));
    }

    private static IEnumerable<string> Folders(string path, bool recursive)
    {
        var parts = path.Split('/');
        return Enumerable.Range(1, recursive ? parts.Length - 1 : Math.Min(1, parts.Length - 1)).Select(count => string.Join('/', parts.Take(count)));
    }

    private static JsonObject Entry(string path, string type, string sha, string mode) => new()
    {
        ["id"] = sha,
        ["name"] = path.Split('/')[^1],
        ["type"] = type,
        ["path"] = path,
        ["mode"] = mode,
    };

    private static Reply Blob(ApiCall call)
    {
        var content = FindBlob(call);
        return Reply.Json(new JsonObject { ["size"] = content.Length, ["encoding"] = "base64", ["content"] = Convert.ToBase64String(content), ["sha"] = call.Route["sha"] });
    }

    private static byte[] FindBlob(ApiCall call) => call.Project().Repository.AllCommits.SelectMany(commit => commit.Files.Values)
        .FirstOrDefault(content => Repository.BlobSha(content) == call.Route["sha"]) ?? throw Errors.NotFound("Blob");

    private static Reply Archive(ApiCall call, string format)
    {
        var project = call.Project();
        var commit = project.Repository.Find(call.Params.String("sha")) ?? throw Errors.NotFound("File");
        var name = $"{project.Path}-{commit.Sha[..8]}";
        if (format != "zip") return Named(Reply.File(Encoding.UTF8.GetBytes(string.Join('\n', commit.Files.Keys)), "application/octet-stream"), $"{name}.{format}");

        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in commit.Files)
            {
                using var entry = zip.CreateEntry($"{name}/{path}").Open();
                entry.Write(content);
            }
        }

        return Named(Reply.File(memory.ToArray(), "application/zip"), name + ".zip");
    }

    private static Reply Named(Reply reply, string name) => reply.With("Content-Disposition", $"attachment; filename=\"{name}\"");

    private static Reply Compare(ApiCall call)
    {
        call.Params.Require("from", "to");
        var project = call.Project();
        var source = call.Params.Integer("from_project_id") is { } id ? call.State.FindProject($"{id}") ?? throw Errors.NotFound("Project") : project;
        var from = source.Repository.Find(call.Params.String("from")) ?? throw Errors.NotFound("Ref");
        var to = project.Repository.Find(call.Params.String("to")) ?? throw Errors.NotFound("Ref");
        var commits = to.History.Where(commit => !from.Has(commit)).Reverse().Select(commit => RepositoryJson.Commit(call, project, commit)).ToArray();
        var start = call.Params.Flag("straight") ? from : CommonAncestor(from, to) ?? from;
        return Reply.Json(new JsonObject
        {
            ["commit"] = commits.Length == 0 ? null : commits[^1].DeepClone(),
            ["commits"] = new JsonArray([.. commits]),
            ["diffs"] = new JsonArray([.. RepositoryJson.Diffs(start, to)]),
            ["compare_timeout"] = false,
            ["compare_same_ref"] = from.Sha == to.Sha,
            ["web_url"] = $"{call.Site.Url}/{project.FullPath}/-/compare/{from.Sha}...{to.Sha}",
        });
    }

    private static GitCommit? CommonAncestor(params GitCommit[] commits) => commits[0].History.FirstOrDefault(commit => commits.All(each => each.Has(commit)));

    private static Reply MergeBase(ApiCall call)
    {
        var project = call.Project();
        var refs = call.Params.Strings("refs") ?? throw Errors.Missing(["refs"]);
        if (refs.Count < 2) throw Errors.BadRequest("Provide at least 2 refs");
        GitCommit[] commits = [.. refs.Select(name => project.Repository.Find(name) ?? throw Errors.Message(400, $"400 Bad request - Could not find ref: {name}"))];
        return CommonAncestor(commits) is { } found ? Reply.Json(RepositoryJson.Commit(call, project, found)) : throw Errors.NotFound("Merge base");
    }

    private static Reply Contributors(ApiCall call)
    {
        var commit = call.Project().Repository.Find(call.Params.String("ref")) ?? throw Errors.NotFound("Repository");
        var people = commit.History.GroupBy(each => each.Author).Select(group => (group.Key.Name, group.Key.Email, Count: group.Count()));
        people = call.Params.OneOf("order_by", "email", "name", "commits") switch
        {
            "email" => people.OrderBy(each => each.Email, StringComparer.Ordinal),
            "name" => people.OrderBy(each => each.Name, StringComparer.Ordinal),
            _ => people.OrderBy(each => each.Count),
        };
        if (call.Params.OneOf("sort", "asc", "desc") == "desc") people = people.Reverse();
        return Paging.Offset(call, [.. people], each => Wire.Bytes(new JsonObject { ["name"] = each.Name, ["email"] = each.Email, ["commits"] = each.Count, ["additions"] = 0, ["deletions"] = 0 }));
    }

    private static string Notes(ApiCall call)
    {
        call.Params.Require("version");
        var repository = call.Project().Repository;
        var to = repository.Find(call.Params.String("to")) ?? throw Errors.NotFound("Commit");
        var from = call.Params.String("from") is { } start ? repository.Find(start) : null;
        var trailer = (call.Params.String("trailer") ?? "Changelog") + ": ";
        var lines = to.History.Where(commit => from?.Has(commit) != true && commit.Message.Contains(trailer, StringComparison.Ordinal)).Select(commit => $"- [{commit.Title}]({commit.Sha})");
        var date = call.Params.Day("date") ?? DateOnly.FromDateTime(DateTime.UtcNow);
        return $"## {call.Params.String("version")} ({Wire.Day(date)})\n\n{string.Join('\n', lines.DefaultIfEmpty("No changes."))}\n";
    }

    private static Reply AddChangelog(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        var notes = Notes(call);
        var branch = call.Params.String("branch") ?? project.Repository.DefaultBranch;
        var file = call.Params.String("file") ?? "CHANGELOG.md";
        if (!project.Repository.Branches.TryGetValue(branch, out var tip)) throw Errors.Message(422, "The branch does not exist");
        var old = tip.Files.GetValueOrDefault(file, []);
        var message = call.Params.String("message") ?? $"Add changelog for version {call.Params.String("version")}";
        project.Repository.Commit(branch, message, (call.SignedIn.Name, $"{call.SignedIn.Username}@example.com"), DateTimeOffset.UtcNow, new() { [file] = [.. Encoding.UTF8.GetBytes(notes), .. old] });
        return Reply.Empty(200);
    }

    private static Reply Health(ApiCall call)
    {
        var project = call.Project(AccessLevel.Maintainer);
        var rows = call.State.Rows($"projects/{project.Id}/repository_health");
        if (rows.All.Count == 0 && !call.Params.Flag("generate")) throw Errors.NotFound("Repository health report");
        if (call.Params.Flag("generate"))
        {
            if (rows.All.Count > 0) rows.Remove(rows.All[0]);
            var size = project.Repository.AllCommits.SelectMany(commit => commit.Files.Values).Sum(content => (long)content.Length);
            rows.Add(new JsonObject
            {
                ["size"] = size,
                ["references"] = new JsonObject { ["loose_count"] = project.Repository.Branches.Count, ["packed_size"] = 0, ["reference_backend"] = "REFERENCE_BACKEND_FILES" },
                ["objects"] = new JsonObject { ["size"] = size, ["recent_size"] = size, ["stale_size"] = 0, ["keep_size"] = 0, ["packfile_count"] = 1, ["reverse_index_count"] = 1, ["cruft_count"] = 0, ["keep_count"] = 0, ["loose_objects_count"] = 4, ["stale_loose_objects_count"] = 0, ["loose_objects_garbage_count"] = 0 },
                ["commit_graph"] = new JsonObject { ["commit_graph_chain_length"] = 1, ["has_bloom_filters"] = true, ["has_generation_data"] = true, ["has_generation_data_overflow"] = false },
                ["bitmap"] = null,
                ["multi_pack_index"] = new JsonObject { ["packfile_count"] = 1, ["version"] = 1 },
                ["multi_pack_index_bitmap"] = new JsonObject { ["has_hash_cache"] = true, ["has_lookup_table"] = true, ["version"] = 1 },
                ["alternates"] = null,
                ["is_object_pool"] = false,
                ["last_full_repack"] = new JsonObject { ["seconds"] = 1745892013, ["nanos"] = 0 },
                ["updated_at"] = Wire.Instant(DateTimeOffset.UtcNow),
            });
        }

        return Reply.Json(rows.All[0].DeepClone());
    }

    private static Reply Submodule(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        call.Params.Require("commit_sha", "branch");
        var content = Encoding.UTF8.GetBytes($"Subproject commit {call.Params.String("commit_sha")}\n");
        var commit = CommitEndpoints.Commit(call, project, new() { [call.Route["path"]] = content }, $"Update submodule {call.Route["path"]} with oid {call.Params.String("commit_sha")}");
        return Reply.Json(RepositoryJson.FullCommit(call, project, commit));
    }
}
