using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What can be done to a project as a whole: archive, star, transfer, housekeeping.</summary>
internal static class ProjectActionEndpoints
{
    public static void Map(Router routes)
    {
        routes.Post("projects/:id/archive", call => SetArchived(call, true));
        routes.Post("projects/:id/unarchive", call => SetArchived(call, false));
        routes.Post("projects/:id/star", Star);
        routes.Post("projects/:id/unstar", Unstar);
        routes.Get("projects/:id/starrers", Starrers, RouteAccess.Public);
        routes.Put("projects/:id/transfer", Transfer);
        routes.Get("projects/:id/transfer_locations", TransferLocations);
        routes.Post("projects/:id/housekeeping", Housekeeping);
        routes.Post("projects/:id/repository_size", RepositorySize);
    }

    private static Reply SetArchived(ApiCall call, bool archived)
    {
        var project = call.Project(AccessLevel.Owner);
        if (project.Archived != archived)
        {
            project.Archived = archived;
            project.UpdatedAt = DateTimeOffset.UtcNow;
            call.Audit(project, archived ? "project_archived" : "project_unarchived", archived ? "Project archived" : "Project unarchived");
        }

        return ProjectEndpoints.Changed(call, project, 201);
    }

    private static Reply Star(ApiCall call)
    {
        var project = call.Project();
        return project.Stars.TryAdd(call.SignedIn.Id, DateTimeOffset.UtcNow) ? ProjectEndpoints.Changed(call, project, 201) : Reply.Empty(304);
    }

    private static Reply Unstar(ApiCall call)
    {
        var project = call.Project();
        return project.Stars.Remove(call.SignedIn.Id) ? ProjectEndpoints.Changed(call, project, 201) : Reply.Empty(304);
    }

    private static Reply Starrers(ApiCall call)
    {
        var project = call.Project();
        var users = UserEndpoints.Search(call.State.Users, call.Params.String("search"));
        return Paging.Offset(call, [.. users.Where(user => project.Stars.ContainsKey(user.Id))], user => Wire.Bytes(new JsonObject
        {
            ["starred_since"] = Wire.Instant(project.Stars[user.Id]),
            ["user"] = UserJson.Basic(user, call.Site),
        }));
    }

    private static Reply Transfer(ApiCall call)
    {
        var project = call.Project(AccessLevel.Owner);
        call.Params.Require("namespace");
        var target = call.State.FindNamespace(call.Params.String("namespace")!) ?? throw Errors.NotFound("Namespace");
        if (!call.IsAdmin && Access.In(target, call.SignedIn) < AccessLevel.Maintainer)
            throw Failed("You don't have permission to transfer projects into that namespace.");
        if (target == project.Namespace)
            throw Failed("Project is already in this namespace.");
        if (!call.State.IsFree(target.FullPath + "/" + project.Path))
            throw Failed("Project with same name or path in target namespace already exists");

        var from = project.FullPath;
        call.State.Move(project, target, project.Path);
        if (target.IsGroup)
            project.Visibility = Visibility.Closer(project.Visibility, target.Visibility);
        project.UpdatedAt = DateTimeOffset.UtcNow;
        call.Audit(project, "project_namespace_updated", $"Changed namespace from {from} to {project.FullPath}");
        return ProjectEndpoints.Changed(call, project);

        static ApiException Failed(string reason) => Errors.Message(400, "Failed to transfer project " + reason);
    }

    private static Reply TransferLocations(ApiCall call)
    {
        var project = call.Project(AccessLevel.Owner);
        var me = call.SignedIn;
        var groups = GroupEndpoints.Search(call.State.Groups, call.Params.String("search"))
            .Where(group => group != project.Namespace && (me.IsAdmin || Access.In(group, me) >= AccessLevel.Maintainer));
        return Paging.Offset(call, [.. groups], group => Wire.Bytes(NamespaceJson.PublicGroup(group, call.Site)));
    }

    private static Reply Housekeeping(ApiCall call)
    {
        call.Project(AccessLevel.Maintainer);
        _ = call.Params.OneOf("task", "prune", "eager");
        return Reply.Json((JsonNode?)null, 201);
    }

    private static Reply RepositorySize(ApiCall call)
    {
        call.Project(AccessLevel.Owner);
        return Reply.Json((JsonNode?)null, 201);
    }
}
