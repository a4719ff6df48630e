using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Forks of a project, and the relation between the two.</summary>
internal static class ForkEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("projects/:id/forks", List, RouteAccess.Public);
        routes.Post("projects/:id/fork", Fork);
        routes.Post("projects/:id/fork/:forked_from_id", Relate);
        routes.Delete("projects/:id/fork", Unrelate);
    }

    private static Reply List(ApiCall call)
    {
        var project = call.Project();
        return ProjectQuery.List(call, () => call.State.ForksOf(project));
    }

    private static Reply Fork(ApiCall call)
    {
        var source = call.Project();
        var me = call.SignedIn;
        var place = Target(call) ?? me.Namespace;
        if (!call.IsAdmin && Access.In(place, me) < AccessLevel.Maintainer)
            throw Errors.NotFound("Target Namespace");
        var path = call.Params.String("path") ?? source.Path;
        if (!call.State.IsFree(place.FullPath + "/" + path))
            throw Taken();
        ProjectEndpoints.CheckPath(call, place, path);

        var now = DateTimeOffset.UtcNow;
        var widest = place.IsGroup ? Visibility.Closer(source.Visibility, place.Visibility) : source.Visibility;
        var fork = new Project
        {
            Id = call.State.NextId(),
            Path = path,
            Name = call.Params.String("name") ?? source.Name,
            Namespace = place,
            Description = call.Params.String("description") ?? source.Description,
            Visibility = Visibility.Closer(call.Params.OneOf("visibility", "private", "internal", "public") ?? widest, widest),
            Topics = source.Topics,
            CreatorId = me.Id,
            CreatedAt = now,
            UpdatedAt = now,
            LastActivityAt = now,
            ForkedFrom = source,
        };
        if (source.HasSettings)
        {
            foreach (var (name, value) in source.Settings.Where(each => each.Key != "owner"))
                fork.Settings[name] = value?.DeepClone();
        }

        fork.Settings["mr_default_target_self"] = call.Params.Flag("mr_default_target_self");
        call.State.Register(fork);
        call.State.StartImport(fork);
        call.Audit(fork, "project_created", "Added project");
        return ProjectEndpoints.Changed(call, fork, 201);
    }

    private static Reply Relate(ApiCall call)
    {
        var project = call.Project(AccessLevel.Owner);
        var source = call.Project(parameter: "forked_from_id");
        if (project.ForkedFrom is not null)
            throw Errors.Conflict("Project already forked");
        if (project == source)
            throw Errors.Forbidden();
        project.ForkedFrom = source;
        return ProjectEndpoints.Changed(call, project, 201);
    }

    private static Reply Unrelate(ApiCall call)
    {
        var project = call.Project(AccessLevel.Owner);
        if (project.ForkedFrom is null)
            return Reply.Empty(304);
        project.ForkedFrom = null;
        return Reply.Empty(204);
    }

    private static Namespace? Target(ApiCall call)
    {
        var name = call.Params.String("namespace_id") ?? call.Params.String("namespace_path") ?? call.Params.String("namespace");
        return name is null ? null : call.State.FindNamespace(name) ?? throw Errors.NotFound("Target Namespace");
    }

    private static ApiException Taken() => new(Reply.Json(
        new JsonObject
        {
            ["message"] = new JsonObject
            {
                ["project_namespace.name"] = new JsonArray("has already been taken"),
                ["name"] = new JsonArray("has already been taken"),
                ["path"] = new JsonArray("has already been taken"),
            },
        },
        409));
}
