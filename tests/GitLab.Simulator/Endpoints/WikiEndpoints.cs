using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The wikis of projects and groups.</summary>
internal static class WikiEndpoints
{
    public static void Map(Router routes)
    {
        foreach (var root in new[] { "projects/:id/wikis", "groups/:id/wikis" })
        {
            Pages(root).Map(routes);
            routes.Post(root + "/attachments", Attach);
        }
    }

    private static Collection Pages(string root) => new(root)
    {
        Title = "Wiki Page",
        Keys = ["slug"],
        Required = ["title", "content"],
        Fields = ["title", "content", "format", "front_matter"],
        Unique = "title",
        New = call => new JsonObject { ["slug"] = Slug(call), ["format"] = "markdown", ["encoding"] = "UTF-8", ["front_matter"] = new JsonObject(), ["wiki_page_meta_id"] = call.State.NextId() },
        Changed = (call, page) =>
        {
            page["slug"] = call.Params.Has("title") ? Slug(call) : $"{page["slug"]}";
            page["format"] = call.Params.String("format") ?? "markdown";
        },
    };

    private static string? Slug(ApiCall call) => call.Params.String("title")?.Replace(' ', '-');

    private static Reply Attach(ApiCall call)
    {
        if (call.ApiPath.StartsWith("projects", System.StringComparison.Ordinal)) call.Project(AccessLevel.Developer);
        else call.Group();
        var file = call.Params.File("file") ?? throw Errors.Missing(["file"]);
        var path = $"uploads/6a061c4cf9f1c28cb22c384b4b8d4e3c/{file.FileName}";
        return Reply.Json(new JsonObject { ["file_name"] = file.FileName, ["file_path"] = path, ["branch"] = call.Params.String("branch") ?? "main", ["link"] = new JsonObject { ["url"] = path, ["markdown"] = $"![{file.FileName}]({path})" } }, 201);
    }
}
