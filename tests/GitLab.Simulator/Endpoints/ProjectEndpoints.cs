using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GitLab.Simulator;

/// <summary>Projects: list, get, create, edit, delete, restore.</summary>
internal static partial class ProjectEndpoints
{
    private const string PathRule =
        "can contain only letters, digits, '_', '-' and '.'. Cannot start with '-', end in '.git' or end in '.atom'";

    private const string DeletionSuffix = "-deletion_scheduled-";

    public static void Map(Router routes)
    {
        routes.Get("projects", call => ProjectQuery.List(call, () => call.State.Projects), RouteAccess.Public);
        routes.Post("projects", call => Create(call, call.SignedIn));
        routes.Post("projects/user/:user_id", CreateForUser);
        routes.Get("projects/:id", Get, RouteAccess.Public);
        routes.Put("projects/:id", Edit);
        routes.Delete("projects/:id", Delete);
        routes.Post("projects/:id/restore", Restore);
    }

    /// <summary>Complains about a path that GitLab would not take, or that is taken.</summary>
    public static void CheckPath(ApiCall call, Namespace place, string path)
    {
        if (!ValidPath().IsMatch(path) || path.EndsWith(".git", StringComparison.Ordinal) || path.EndsWith(".atom", StringComparison.Ordinal))
            throw Errors.Validation(("path", PathRule));
        if (!call.State.IsFree(place.FullPath + "/" + path))
            throw Errors.Validation(("name", "has already been taken"), ("path", "has already been taken"));
    }

    private static Reply Get(ApiCall call)
    {
        var project = call.Project();
        call.State.AdvanceImports(project);
        return ProjectQuery.Single(call, project);
    }

    private static Reply CreateForUser(ApiCall call)
    {
        call.RequireAdmin();
        var owner = call.State.FindUser(call.Route["user_id"]) ?? throw Errors.NotFound("User");
        call.Params.Require("name");
        return Create(call, owner);
    }

    private static Reply Create(ApiCall call, User owner)
    {
        var (name, path) = (call.Params.String("name"), call.Params.String("path"));
        if (name is null && path is null)
            throw Errors.NoneGiven("name", "path");
        path ??= Slug(name!);
        name ??= path;
        var place = TargetNamespace(call, owner);
        CheckPath(call, place, path);

        var now = DateTimeOffset.UtcNow;
        var project = new Project
        {
            Id = call.State.NextId(),
            Path = path,
            Name = name,
            Namespace = place,
            CreatorId = owner.Id,
            CreatedAt = now,
            LastActivityAt = now,
        };
        var isEmpty = !call.Params.Flag("initialize_with_readme") && string.IsNullOrEmpty(call.Params.String("import_url"));
        project.Settings["empty_repo"] = isEmpty;
        project.Settings["statistics"] = ProjectTemplate.EmptyStatistics();
        ProjectAttributes.Apply(call, project);
        project.UpdatedAt = now;
        call.State.Register(project);
        call.Audit(project, "project_created", "Added project");
        if (!string.IsNullOrEmpty(call.Params.String("import_url")))
        {
            project.Settings["import_type"] = "git";
            call.State.StartImport(project);
        }

        return Changed(call, project, 201);
    }

    private static Namespace TargetNamespace(ApiCall call, User owner)
    {
        if (call.Params.String("namespace_id") is not { Length: > 0 } id)
            return owner.Namespace;
        var place = call.State.FindNamespace(id) ?? throw Errors.NotFound("Namespace");
        return call.IsAdmin || Access.In(place, call.SignedIn) >= AccessLevel.Developer
            ? place
            : throw Errors.Validation(("namespace", "is not valid"));
    }

    private static Reply Edit(ApiCall call)
    {
        var project = call.Project(AccessLevel.Maintainer);
        if (!ProjectAttributes.Names.Any(call.Params.Has))
            throw Errors.NoneGiven(ProjectAttributes.Names);

        var path = call.Params.String("path");
        if (path is not null && path != project.Path)
            CheckPath(call, project.Namespace, path);
        if (call.Params.Has("name") && string.IsNullOrWhiteSpace(call.Params.String("name")))
            throw Errors.Validation(("name", "can't be blank"));

        ProjectAttributes.Apply(call, project);
        project.Name = call.Params.String("name") ?? project.Name;
        if (path is not null && path != project.Path)
            call.State.Move(project, project.Namespace, path);
        call.Audit(project, "project_updated", "Changed project settings");
        return Changed(call, project);
    }

    private static Reply Delete(ApiCall call)
    {
        var project = call.Project(AccessLevel.Owner);
        if (call.Params.Flag("permanently_remove"))
        {
            if (project.MarkedForDeletionOn is null)
                throw Errors.Message(400, "Project must be marked for deletion first.");
            if (call.Params.String("full_path") != project.FullPath)
                throw Errors.Message(400, "`full_path` is incorrect. You must enter the complete path for the project.");
            call.State.Remove(project);
        }
        else
        {
            if (project.MarkedForDeletionOn is not null)
                throw Errors.Message(400, "Project has been already marked for deletion");
            project.MarkedForDeletionOn = DateOnly.FromDateTime(DateTime.UtcNow);
            project.Name += DeletionSuffix + project.Id;
            call.State.Move(project, project.Namespace, project.Path + DeletionSuffix + project.Id);
            call.Audit(project, "project_deletion_marked", "Project marked for deletion");
        }

        return Reply.Json(new JsonObject { ["message"] = "202 Accepted" }, 202);
    }

    private static Reply Restore(ApiCall call)
    {
        var project = call.Project(AccessLevel.Owner);
        if (project.MarkedForDeletionOn is null)
            throw Errors.Message(400, "Project has not been marked for deletion");
        var suffix = DeletionSuffix + project.Id;
        var path = project.Path.Replace(suffix, "", StringComparison.Ordinal);
        CheckPath(call, project.Namespace, path);
        project.MarkedForDeletionOn = null;
        project.Name = project.Name.Replace(suffix, "", StringComparison.Ordinal);
        call.State.Move(project, project.Namespace, path);
        call.Audit(project, "project_restored", "Project restored");
        return Changed(call, project, 201);
    }

    /// <summary>Answers with a project that has just changed.</summary>
    public static Reply Changed(ApiCall call, Project project, int status = 200)
    {
        call.State.Touch();
        return ProjectQuery.Single(call, project, status);
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize().ToLowerInvariant())
            slug.Append(char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' ? letter : '-');
        return Dashes().Replace(slug.ToString(), "-").Trim('-', '.', '_');
    }

    [GeneratedRegex("^[A-Za-z0-9_](?:[A-Za-z0-9_.]|-)*$")]
    private static partial Regex ValidPath();

    [GeneratedRegex("-{2,}")]
    private static partial Regex Dashes();
}
