using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Releases of projects, and their links.</summary>
internal static class ReleaseEndpoints
{
    private const string Root = "projects/:id/releases";

    private static readonly string[] Fields = ["name", "description", "released_at"];

    private static readonly Collection Links = new(Root + "/:tag/assets/links")
    {
        Title = "Link",
        Required = ["name", "url"],
        Fields = ["name", "url", "link_type"],
        Unique = "url",
        New = call => new JsonObject { ["link_type"] = "other", ["direct_asset_url"] = Direct(call) },
        Changed = (call, link) =>
        {
            if (!call.Params.Has("name") && !call.Params.Has("url")) throw Errors.NoneGiven("name", "url");
            link["link_type"] = call.Params.String("link_type") ?? "other";
        },
    };

    public static void Map(Router routes)
    {
        routes.Get(Root, call => Paging.Offset(call, [.. Rows(call, call.Project()).All.Reverse()], row => Wire.Bytes(Json(call, call.Project(), row))), RouteAccess.Public);
        routes.Get(Root + "/permalink/latest", call => Latest(call, ""), RouteAccess.Public);
        routes.Get(Root + "/permalink/latest/downloads/:asset", call => Latest(call, $"/downloads/{Uri.EscapeDataString(call.Route["asset"])}"), RouteAccess.Public);
        routes.Get(Root + "/:tag/downloads/:asset", Asset, RouteAccess.Public);
        routes.Get(Root + "/:tag", call => Reply.Json(Json(call, call.Project(), Existing(call))), RouteAccess.Public);
        routes.Post(Root, Create);
        routes.Put(Root + "/:tag", Change);
        routes.Delete(Root + "/:tag", Delete);
        routes.Post(Root + "/:tag/evidence", Collect);
        routes.Get("groups/:id/releases", OfGroup, RouteAccess.Public);
        Links.Map(routes);
    }

    private static Reply OfGroup(ApiCall call)
    {
        var group = call.Group();
        var releases = call.State.Projects.Where(project => project.Namespace.SelfAndAncestors.Contains(group) && Access.CanRead(project, call.User))
            .SelectMany(project => Rows(call, project).All.Select(row => (project, row))).ToArray();
        return Paging.Offset(call, releases, release => Wire.Bytes(Json(call, release.project, release.row)));
    }

    // A release takes a tag that is there, or makes one.
    private static Reply Create(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        call.Params.Require("tag_name");
        var name = call.Params.String("tag_name")!;
        if (Rows(call, project).Find(name, "tag_name") is not null) throw Errors.Conflict("Release already exists");
        if (!project.Repository.Tags.ContainsKey(name))
        {
            if (call.Params.String("ref") is not { } revision) throw Errors.Message(422, "Ref is not specified");
            var commit = project.Repository.Find(revision) ?? throw Errors.Message(422, $"Ref {revision} does not exist");
            var message = call.Params.String("tag_message");
            project.Repository.Tags[name] = new GitTag(name, commit, message, message is null ? null : DateTimeOffset.UtcNow);
        }

        var now = Wire.Instant(DateTimeOffset.UtcNow);
        var release = Rows(call, project).Add(new JsonObject { ["tag_name"] = name, ["name"] = name, ["description"] = null, ["created_at"] = now, ["released_at"] = now, ["author"] = UserJson.Basic(call.SignedIn, call.Site), ["milestones"] = new JsonArray(), ["evidences"] = new JsonArray() });
        Set(call, release);
        foreach (var link in call.Params.Object("assets") is { } assets && assets["links"] is JsonArray links ? links.OfType<JsonObject>() : [])
        {
            var row = new JsonObject { ["id"] = call.State.NextId(), ["link_type"] = "other" };
            foreach (var (key, value) in link) row[key] = value?.DeepClone();
            row["direct_asset_url"] = $"{link["url"]}";
            LinkRows(call, project, name).Add(row);
        }

        return Reply.Json(Json(call, project, release), 201);
    }

    private static Reply Change(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        var release = Existing(call);
        Set(call, release);
        return Reply.Json(Json(call, project, release));
    }

    private static Reply Delete(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        var release = Existing(call);
        Rows(call, project).Remove(release);
        return Reply.Json(Json(call, project, release));
    }

    private static Reply Collect(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        var release = Existing(call);
        var sha = Repository.ShaOf($"{release["tag_name"]}");
        release["evidences"]!.AsArray().Add(new JsonObject { ["sha"] = sha, ["filepath"] = $"{call.Site.Url}/{project.FullPath}/-/releases/{release["tag_name"]}/evidences/1.json", ["collected_at"] = Wire.Instant(DateTimeOffset.UtcNow) });
        return Reply.Json(Json(call, project, release), 201);
    }

    // The permalink leads to the release itself, and takes the query along.
    private static Reply Latest(ApiCall call, string suffix)
    {
        var project = call.Project();
        var latest = Rows(call, project).All.MaxBy(row => $"{row["released_at"]}", StringComparer.Ordinal) ?? throw Errors.NotFound();
        return Reply.Redirect($"{call.Site.Url}/api/v4/projects/{project.Id}/releases/{Uri.EscapeDataString($"{latest["tag_name"]}")}{suffix}{(call.Request.Query.Length > 0 ? "?" + call.Request.Query : "")}");
    }

    private static Reply Asset(ApiCall call)
    {
        var link = LinkRows(call, call.Project(), $"{Existing(call)["tag_name"]}").All.FirstOrDefault(link => $"{link["direct_asset_url"]}".EndsWith("/downloads/" + call.Route["asset"], StringComparison.Ordinal));
        return Reply.Redirect($"{(link ?? throw Errors.NotFound())["url"]}");
    }

    private static void Set(ApiCall call, JsonObject release)
    {
        foreach (var field in Fields.Where(call.Params.Has)) release[field] = call.Params.All[field]?.DeepClone();
        if (call.Params.Strings("milestones") is { } titles) release["milestones"] = new JsonArray([.. titles.Select(title => (JsonNode)new JsonObject { ["title"] = title, ["state"] = "active" })]);
    }

    private static JsonObject Json(ApiCall call, Project project, JsonObject row)
    {
        var release = row.DeepClone().AsObject();
        var tag = $"{row["tag_name"]}";
        var commit = project.Repository.Tags.GetValueOrDefault(tag)?.Commit;
        var page = $"{call.Site.Url}/{project.FullPath}/-/releases/{Uri.EscapeDataString(tag)}";
        var links = LinkRows(call, project, tag).All;
        release["upcoming_release"] = false;
        release["commit"] = commit is null ? null : RepositoryJson.Commit(call, project, commit);
        release["commit_path"] = commit is null ? null : $"/{project.FullPath}/-/commit/{commit.Sha}";
        release["tag_path"] = $"/{project.FullPath}/-/tags/{Uri.EscapeDataString(tag)}";
        release["assets"] = new JsonObject
        {
            ["count"] = links.Count + 1,
            ["sources"] = new JsonArray(new JsonObject { ["format"] = "zip", ["url"] = $"{call.Site.Url}/{project.FullPath}/-/archive/{Uri.EscapeDataString(tag)}/{project.Path}.zip" }),
            ["links"] = new JsonArray([.. links.Select(link => link.DeepClone())]),
        };
        release["_links"] = new JsonObject { ["self"] = page, ["edit_url"] = page + "/edit" };
        return release;
    }

    private static string Direct(ApiCall call) => call.Params.String("direct_asset_path") is { } path
        ? $"{call.Site.Url}/{call.Project().FullPath}/-/releases/{Uri.EscapeDataString(call.Route["tag"])}/downloads{path}"
        : $"{call.Params.String("url")}";

    private static RowList Rows(ApiCall call, Project project) => call.State.Rows($"projects/{project.Id}/releases");

    private static RowList LinkRows(ApiCall call, Project project, string tag) => call.State.Rows($"projects/{project.Id}/releases/{tag}/assets/links");

    private static JsonObject Existing(ApiCall call) => Rows(call, call.Project()).Find(call.Route["tag"], "tag_name") ?? throw Errors.NotFound();
}
