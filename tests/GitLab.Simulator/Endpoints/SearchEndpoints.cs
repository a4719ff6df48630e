using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Search, and HTML made of Markdown.</summary>
internal static class SearchEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("search", call => Answer(call, [.. call.State.Projects.Where(project => Access.CanRead(project, call.User))]));
        routes.Get("groups/:id/search", call =>
        {
            var group = call.Group();
            return Answer(call, [.. call.State.Projects.Where(project => project.Namespace.SelfAndAncestors.Contains(group) && Access.CanRead(project, call.User))]);
        });
        routes.Get("projects/:id/search", call => Answer(call, [call.Project()]));
        routes.Post("markdown", call =>
        {
            call.Params.Require("text");
            return Reply.Json(new JsonObject { ["html"] = $"<p>{call.Params.String("text")}</p>" }, 201);
        });
    }

    private static Reply Answer(ApiCall call, IReadOnlyList<Project> projects)
    {
        call.Params.Require("search", "scope");
        var scope = call.Params.String("scope");
        if (scope == "projects") return Paging.Offset(call, [.. projects.Where(project => Fits(call, project.FullPath))], project => call.Projects.Render(project, ProjectView.Basic));
        var found = scope switch
        {
            "users" => call.State.Users.Where(user => Fits(call, user.Username) || Fits(call, user.Name)).Select(user => UserJson.Basic(user, call.Site)),
            "blobs" => projects.SelectMany(project => Files(call, project)),
            "commits" => projects.SelectMany(project => project.Repository.AllCommits.Where(commit => Fits(call, commit.Message)).Select(commit => RepositoryJson.FullCommit(call, project, commit))),
            "snippet_titles" => Rows(call, "snippets", "title"),
            "wiki_blobs" => projects.SelectMany(project => Rows(call, $"projects/{project.Id}/wikis", "content").Select(page => Blob(project, $"{page["slug"]}.md", $"{page["slug"]}", $"{page["content"]}", "main"))),
            "issues" or "merge_requests" or "milestones" => projects.SelectMany(project => Rows(call, $"projects/{project.Id}/{scope}", "title")),
            "notes" or "work_items" => [],
            _ => throw Errors.NotAllowed("scope"),
        };
        return Paging.Offset(call, [.. found], row => Wire.Bytes(row));
    }

    private static IEnumerable<JsonObject> Rows(ApiCall call, string list, string field) => call.State.Rows(list).All.Where(row => Fits(call, $"{row[field]}")).Select(row => row.DeepClone().AsObject());

    private static IEnumerable<JsonObject> Files(ApiCall call, Project project)
    {
        var revision = call.Params.String("ref") ?? project.Repository.DefaultBranch;
        foreach (var (path, content) in project.Repository.Find(revision)?.Files ?? new Dictionary<string, byte[]>())
        {
            var text = Encoding.UTF8.GetString(content);
            if (Fits(call, text)) yield return Blob(project, path, path.Split('.')[0], text, revision);
        }
    }

    private static JsonObject Blob(Project project, string path, string basename, string data, string revision) => new()
    {
        ["basename"] = basename,
        ["data"] = data,
        ["path"] = path,
        ["filename"] = path,
        ["id"] = null,
        ["ref"] = revision,
        ["startline"] = 1,
        ["project_id"] = project.Id,
    };

    private static bool Fits(ApiCall call, string text) => text.Contains(call.Params.String("search")!, StringComparison.OrdinalIgnoreCase);
}
