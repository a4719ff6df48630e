using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Tags, and how projects protect them.</summary>
internal static class TagEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("projects/:id/repository/tags", List, RouteAccess.Public);
        routes.Get("projects/:id/repository/tags/:tag", One, RouteAccess.Public);
        routes.Get("projects/:id/repository/tags/:tag/signature", call => throw Errors.NotFound(Existing(call, call.Project()) is null ? "Tag" : "Signature"), RouteAccess.Public);
        routes.Post("projects/:id/repository/tags", Create);
        routes.Delete("projects/:id/repository/tags/:tag", Delete);

        routes.Get("projects/:id/protected_tags", call => Paging.Offset(call, Protections(call).All, row => Wire.Bytes(row)));
        routes.Get("projects/:id/protected_tags/:name", call => Reply.Json(Protection(call).DeepClone()));
        routes.Post("projects/:id/protected_tags", Protect);
        routes.Delete("projects/:id/protected_tags/:name", call =>
        {
            Protections(call).Remove(Protection(call));
            return Reply.Empty(204);
        });
    }

    /// <summary>Whether a project protects a tag.</summary>
    public static bool IsProtected(ApiCall call, Project project, string tag) =>
        call.State.Rows($"projects/{project.Id}/protected_tags").All.Any(row => BranchEndpoints.Fits($"{row["name"]}", tag));

    private static Reply List(ApiCall call)
    {
        var project = call.Project();
        var tags = project.Repository.Tags.Values.Where(tag => BranchEndpoints.Matches(tag.Name, call.Params.String("search")));
        tags = call.Params.OneOf("order_by", "name", "updated", "version") is "name" or "version" ? tags.OrderBy(tag => tag.Name, StringComparer.Ordinal) : tags.OrderBy(tag => tag.CreatedAt ?? tag.Commit.Date);
        if (call.Params.OneOf("sort", "asc", "desc") != "asc") tags = tags.Reverse();
        return Paging.Offset(call, [.. tags], tag => Wire.Bytes(RepositoryJson.Tag(call, project, tag)));
    }

    private static Reply One(ApiCall call)
    {
        var project = call.Project();
        return Reply.Json(RepositoryJson.Tag(call, project, Existing(call, project)));
    }

    private static Reply Create(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        call.Params.Require("tag_name", "ref");
        var name = call.Params.String("tag_name")!;
        if (project.Repository.Tags.ContainsKey(name)) throw Errors.Message(400, $"Tag {name} already exists");
        var commit = project.Repository.Find(call.Params.String("ref")) ?? throw Errors.Message(400, $"Target {call.Params.String("ref")} is invalid");
        var message = call.Params.String("message");
        var tag = project.Repository.Tags[name] = new GitTag(name, commit, message, message is null ? null : DateTimeOffset.UtcNow);
        return Reply.Json(RepositoryJson.Tag(call, project, tag), 201);
    }

    private static Reply Delete(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        var tag = Existing(call, project);
        if (IsProtected(call, project, tag.Name) && Access.In(project, call.User) < AccessLevel.Maintainer) throw Errors.Forbidden();
        project.Repository.Tags.Remove(tag.Name);
        return Reply.Empty(204);
    }

    private static GitTag Existing(ApiCall call, Project project) => project.Repository.Tags.GetValueOrDefault(call.Route["tag"]) ?? throw Errors.NotFound("Tag");

    private static RowList Protections(ApiCall call) => call.State.Rows($"projects/{call.Project(AccessLevel.Maintainer).Id}/protected_tags");

    private static JsonObject Protection(ApiCall call) => Protections(call).Find(call.Route["name"], "name") ?? throw Errors.NotFound();

    private static Reply Protect(ApiCall call)
    {
        var rows = Protections(call);
        call.Params.Require("name");
        if (rows.Find(call.Params.String("name")!, "name") is not null) throw Errors.Conflict($"Protected tag '{call.Params.String("name")}' already exists");
        return Reply.Json(
            rows.Add(new JsonObject
            {
                ["name"] = call.Params.String("name"),
                ["create_access_levels"] = BranchEndpoints.Levels(call, "create_access_level", "allowed_to_create", AccessLevel.Maintainer),
            }).DeepClone(),
            201);
    }
}
