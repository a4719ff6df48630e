using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Commits, branches, tags and differences as GitLab shows them.</summary>
internal static class RepositoryJson
{
    /// <summary>A commit, as lists have it.</summary>
    public static JsonObject Commit(ApiCall call, Project project, GitCommit commit) => new()
    {
        ["id"] = commit.Sha,
        ["short_id"] = commit.Sha[..8],
        ["created_at"] = Wire.Instant(commit.Date),
        ["parent_ids"] = new JsonArray([.. commit.Parents.Select(parent => (JsonNode)parent.Sha)]),
        ["title"] = commit.Title,
        ["message"] = commit.Message,
        ["author_name"] = commit.Author.Name,
        ["author_email"] = commit.Author.Email,
        ["authored_date"] = Wire.Instant(commit.Date),
        ["committer_name"] = commit.Author.Name,
        ["committer_email"] = commit.Author.Email,
        ["committed_date"] = Wire.Instant(commit.Date),
        ["trailers"] = new JsonObject(),
        ["extended_trailers"] = new JsonObject(),
        ["web_url"] = Web(call, project, $"commit/{commit.Sha}"),
    };

    /// <summary>A commit with everything.</summary>
    public static JsonObject FullCommit(ApiCall call, Project project, GitCommit commit)
    {
        var json = Commit(call, project, commit);
        var lines = commit.ChangedPaths.Select(path => commit.Files.TryGetValue(path, out var content) ? Lines(content).Length : 0).Sum();
        json["stats"] = new JsonObject { ["additions"] = lines, ["deletions"] = 0, ["total"] = lines };
        json["status"] = null;
        json["project_id"] = project.Id;
        json["last_pipeline"] = null;
        return json;
    }

    /// <summary>A branch.</summary>
    public static JsonObject Branch(ApiCall call, Project project, string name) => new()
    {
        ["name"] = name,
        ["commit"] = Commit(call, project, project.Repository.Branches[name]),
        ["merged"] = project.Repository.IsMerged(name),
        ["protected"] = BranchEndpoints.IsProtected(call, project, name),
        ["developers_can_push"] = false,
        ["developers_can_merge"] = false,
        ["can_push"] = Access.In(project, call.User) >= AccessLevel.Developer,
        ["default"] = name == project.Repository.DefaultBranch,
        ["web_url"] = Web(call, project, $"tree/{name}"),
    };

    /// <summary>A tag.</summary>
    public static JsonObject Tag(ApiCall call, Project project, GitTag tag) => new()
    {
        ["name"] = tag.Name,
        ["message"] = tag.Message ?? "",
        ["target"] = tag.Commit.Sha,
        ["commit"] = Commit(call, project, tag.Commit),
        ["release"] = null,
        ["protected"] = TagEndpoints.IsProtected(call, project, tag.Name),
        ["created_at"] = tag.CreatedAt is { } made ? Wire.Instant(made) : null,
    };

    /// <summary>What one commit changes of another, file by file.</summary>
    public static IReadOnlyList<JsonObject> Diffs(GitCommit? from, GitCommit to) => [.. to.Changes(from).Select(path =>
    {
        var before = from?.Files.GetValueOrDefault(path);
        var after = to.Files.GetValueOrDefault(path);
        var text = new StringBuilder($"@@ -1,{Lines(before).Length} +1,{Lines(after).Length} @@\n");
        foreach (var line in Lines(before)) text.Append('-').Append(line).Append('\n');
        foreach (var line in Lines(after)) text.Append('+').Append(line).Append('\n');
        return new JsonObject
        {
            ["diff"] = text.ToString(),
            ["collapsed"] = false,
            ["too_large"] = false,
            ["new_path"] = path,
            ["old_path"] = path,
            ["a_mode"] = before is null ? "0" : "100644",
            ["b_mode"] = after is null ? "0" : "100644",
            ["new_file"] = before is null,
            ["renamed_file"] = false,
            ["deleted_file"] = after is null,
            ["generated_file"] = false,
        };
    })];

    /// <summary>The lines of a text.</summary>
    public static string[] Lines(byte[]? content) => content is null or [] ? [] : Encoding.UTF8.GetString(content).TrimEnd('\n').Split('\n');

    private static string Web(ApiCall call, Project project, string rest) => $"{call.Site.Url}/{project.FullPath}/-/{rest}";
}
