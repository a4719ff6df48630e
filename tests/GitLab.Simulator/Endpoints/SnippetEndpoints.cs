using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Snippets of users and of projects.</summary>
internal static class SnippetEndpoints
{
    private static readonly string[] Fields = ["title", "description", "visibility"];

    public static void Map(Router routes)
    {
        routes.Get("snippets/public", call => List(call, row => $"{row["visibility"]}" == "public"));
        routes.Get("snippets/all", call => List(call, _ => true));
        foreach (var root in new[] { "snippets", "projects/:id/snippets" })
        {
            routes.Get(root, call => List(call, row => IsOwn(call, row)));
            routes.Get(root + "/:snippet", call => Reply.Json(Find(call).DeepClone()));
            routes.Post(root, Create);
            routes.Put(root + "/:snippet", Change);
            routes.Delete(root + "/:snippet", Delete);
            routes.Get(root + "/:snippet/raw", call => Reply.Text(Content(call, $"{Find(call)["file_name"]}")));
            routes.Get(root + "/:snippet/files/:ref/:path/raw", call => Reply.Text(Content(call, call.Route["path"])));
            routes.Get(root + "/:snippet/user_agent_detail", call =>
            {
                call.RequireAdmin();
                Find(call);
                return Reply.Json(new JsonObject { ["user_agent"] = "AppleWebKit/537.36", ["ip_address"] = "127.0.0.1", ["akismet_submitted"] = false });
            });
        }
    }

    private static Reply List(ApiCall call, Func<JsonObject, bool> filter) => Paging.Offset(call, [.. Rows(call).All.Where(filter)], row => Wire.Bytes(row));

    private static bool IsOwn(ApiCall call, JsonObject row) => call.Route.ContainsKey("id") || $"{row["author"]!["id"]}" == $"{call.SignedIn.Id}";

    private static Reply Create(ApiCall call)
    {
        call.Params.Require("title");
        var id = call.State.NextId();
        var web = call.Route.ContainsKey("id") ? $"{call.Site.Url}/{call.Project().FullPath}/-/snippets/{id}" : $"{call.Site.Url}/-/snippets/{id}";
        var now = Wire.Instant(DateTimeOffset.UtcNow);
        var row = new JsonObject
        {
            ["id"] = id,
            ["title"] = null,
            ["description"] = null,
            ["visibility"] = "internal",
            ["author"] = UserJson.Basic(call.SignedIn, call.Site),
            ["created_at"] = now,
            ["updated_at"] = now,
            ["project_id"] = call.Route.ContainsKey("id") ? call.Project(AccessLevel.Developer).Id : null,
            ["web_url"] = web,
            ["raw_url"] = web + "/raw",
            ["ssh_url_to_repo"] = $"git@{call.Site.Host}:snippets/{id}.git",
            ["http_url_to_repo"] = $"{call.Site.Url}/snippets/{id}.git",
            ["imported"] = false,
            ["imported_from"] = "none",
        };
        Set(call, row);
        if (Files(call, row).All.Count == 0) throw Errors.Error(400, "files, content are missing, exactly one parameter must be provided");
        return Reply.Json(Rows(call).Add(row).DeepClone(), 201);
    }

    private static Reply Change(ApiCall call)
    {
        var row = Find(call);
        Set(call, row);
        return Reply.Json(row.DeepClone());
    }

    private static Reply Delete(ApiCall call)
    {
        Rows(call).Remove(Find(call));
        return Reply.Empty(204);
    }

    private static void Set(ApiCall call, JsonObject row)
    {
        foreach (var field in Fields.Where(call.Params.Has)) row[field] = call.Params.All[field]?.DeepClone();
        var files = Files(call, row);
        if (call.Params.Has("content")) Write(files, call.Params.String("file_name") ?? $"{row["file_name"]}", call.Params.String("content"));
        foreach (var file in call.Params.Objects("files") ?? [])
        {
            if ($"{file["action"]}" == "delete") files.Remove(files.Find($"{file["file_path"]}", "path") ?? throw Errors.Message(400, "A file with this name doesn't exist"));
            else Write(files, $"{file["file_path"]}", $"{file["content"]}");
        }

        row["file_name"] = files.All.Select(file => $"{file["path"]}").FirstOrDefault();
        row["files"] = new JsonArray([.. files.All.Select(file => (JsonNode)new JsonObject { ["path"] = $"{file["path"]}", ["raw_url"] = $"{row["web_url"]}/raw/main/{file["path"]}" })]);
    }

    private static void Write(RowList files, string path, string? content)
    {
        var file = files.Find(path, "path") ?? files.Add(new JsonObject { ["path"] = path });
        file["content"] = content;
    }

    private static string Content(ApiCall call, string path) => $"{(Files(call, Find(call)).Find(path, "path") ?? throw Errors.NotFound("File"))["content"]}";

    private static RowList Files(ApiCall call, JsonObject snippet) => call.State.Rows($"snippets/{snippet["id"]}/files");

    private static RowList Rows(ApiCall call) => call.State.Rows(call.Route.ContainsKey("id") ? $"projects/{call.Project().Id}/snippets" : "snippets");

    private static JsonObject Find(ApiCall call) => Rows(call).Find(call.Route["snippet"], "id") ?? throw Errors.NotFound("Snippet");
}
