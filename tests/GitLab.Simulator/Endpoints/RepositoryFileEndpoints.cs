using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The files of a repository, one at a time.</summary>
internal static class RepositoryFileEndpoints
{
    private const string One = "projects/:id/repository/files/:path";

    public static void Map(Router routes)
    {
        routes.Get(One, Get, RouteAccess.Public);
        routes.Get(One + "/raw", Raw, RouteAccess.Public);
        routes.Get(One + "/blame", Blame, RouteAccess.Public);
        routes.Post(One, call => Write(call, mustExist: false));
        routes.Put(One, call => Write(call, mustExist: true));
        routes.Delete(One, Delete);
    }

    private static Reply Get(ApiCall call)
    {
        call.Params.Require("ref");
        var (commit, content) = Find(call);
        var info = Info(call, commit, content);
        var json = (JsonObject)info.DeepClone();
        json["content"] = Convert.ToBase64String(content);
        return WithHeaders(Reply.Json(json), info);
    }

    private static Reply Raw(ApiCall call)
    {
        var (commit, content) = Find(call);
        var reply = Reply.File(content, content.Contains((byte)0) ? "application/octet-stream" : "text/plain")
            .With("Content-Disposition", $"inline; filename*=UTF-8''{Uri.EscapeDataString(call.Route["path"].Split('/')[^1])}");
        return WithHeaders(reply, Info(call, commit, content));
    }

    private static Reply Blame(ApiCall call)
    {
        call.Params.Require("ref");
        var (commit, content) = Find(call);
        var last = LastChange(commit, call.Route["path"]);
        var lines = RepositoryJson.Lines(content);
        var range = call.Params.Object("range");
        var first = int.Parse($"{range?["start"] ?? 1}", System.Globalization.CultureInfo.InvariantCulture);
        var end = int.Parse($"{range?["end"] ?? lines.Length}", System.Globalization.CultureInfo.InvariantCulture);
        var json = new JsonArray(new JsonObject
        {
            ["commit"] = RepositoryJson.Commit(call, call.Project(), last),
            ["lines"] = new JsonArray([.. lines.Take(end).Skip(first - 1).Select(line => (JsonNode)line)]),
        });
        return WithHeaders(Reply.Json(json), Info(call, commit, content));
    }

    private static Reply Write(ApiCall call, bool mustExist)
    {
        var project = call.Project(AccessLevel.Developer);
        call.Params.Require("branch", "commit_message", "content");
        var path = call.Route["path"];
        var there = Start(call, project);
        Check(call, there, path);
        if ((there?.Files.ContainsKey(path) == true) != mustExist)
            throw Errors.Message(400, mustExist ? "A file with this name doesn't exist" : "A file with this name already exists");
        CommitEndpoints.Commit(call, project, new() { [path] = CommitEndpoints.Content(call.Params.All) });
        return Reply.Json(new JsonObject { ["file_path"] = path, ["branch"] = call.Params.String("branch") }, mustExist ? 200 : 201);
    }

    private static Reply Delete(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        call.Params.Require("branch", "commit_message");
        var path = call.Route["path"];
        var there = Start(call, project);
        Check(call, there, path);
        if (there?.Files.ContainsKey(path) != true) throw Errors.Message(400, "A file with this name doesn't exist");
        CommitEndpoints.Commit(call, project, new() { [path] = null });
        return Reply.Empty(204);
    }

    private static GitCommit? Start(ApiCall call, Project project) =>
        project.Repository.Find(call.Params.String("branch")) ?? project.Repository.Find(call.Params.String("start_branch") ?? "none");

    private static void Check(ApiCall call, GitCommit? there, string path)
    {
        if (call.Params.String("last_commit_id") is { } known && there is not null && LastChange(there, path).Sha != known)
            throw Errors.Message(400, "You are attempting to update a file that has changed since you started editing it.");
    }

    private static (GitCommit Commit, byte[] Content) Find(ApiCall call)
    {
        var repository = call.Project().Repository;
        var commit = repository.Find(call.Params.String("ref")) ?? throw Errors.NotFound("Commit");
        return (commit, commit.Files.GetValueOrDefault(call.Route["path"]) ?? throw Errors.NotFound("File"));
    }

    private static GitCommit LastChange(GitCommit commit, string path) =>
        commit.History.FirstOrDefault(each => each.Parents.Count < 2 && each.ChangedPaths.Contains(path)) ?? commit;

    private static JsonObject Info(ApiCall call, GitCommit commit, byte[] content) => new()
    {
        ["file_name"] = call.Route["path"].Split('/')[^1],
        ["file_path"] = call.Route["path"],
        ["size"] = content.Length,
        ["encoding"] = "base64",
        ["content_sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
        ["ref"] = call.Params.String("ref") ?? "HEAD",
        ["blob_id"] = Repository.BlobSha(content),
        ["commit_id"] = commit.Sha,
        ["last_commit_id"] = LastChange(commit, call.Route["path"]).Sha,
        ["execute_filemode"] = false,
    };

    private static Reply WithHeaders(Reply reply, JsonObject info)
    {
        foreach (var (name, value) in info)
        {
            var header = "X-Gitlab-" + string.Join('-', name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            reply.With(header, Uri.EscapeDataString($"{value}"));
        }

        return reply;
    }
}
