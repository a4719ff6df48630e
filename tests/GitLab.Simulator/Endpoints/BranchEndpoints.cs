using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GitLab.Simulator;

/// <summary>Branches, and how projects and groups protect them.</summary>
internal static class BranchEndpoints
{
    private static readonly string[] Flags = ["allow_force_push", "code_owner_approval_required"];

    public static void Map(Router routes)
    {
        routes.Get("projects/:id/repository/branches", List, RouteAccess.Public);
        routes.Get("projects/:id/repository/branches/:branch", One, RouteAccess.Public);
        routes.Post("projects/:id/repository/branches", Create);
        routes.Delete("projects/:id/repository/branches/:branch", Delete);
        routes.Delete("projects/:id/repository/merged_branches", DeleteMerged);
        foreach (var scope in new[] { "projects", "groups" })
        {
            routes.Get(scope + "/:id/protected_branches", call => Paging.Offset(call, [.. Protections(call).All.Where(row => Matches($"{row["name"]}", call.Params.String("search")))], row => Wire.Bytes(row)));
            routes.Get(scope + "/:id/protected_branches/:name", call => Reply.Json(Protection(call).DeepClone()));
            routes.Post(scope + "/:id/protected_branches", Protect);
            routes.Patch(scope + "/:id/protected_branches/:name", ChangeProtection);
            routes.Delete(scope + "/:id/protected_branches/:name", call =>
            {
                Protections(call).Remove(Protection(call));
                call.State.Touch();
                return Reply.Empty(204);
            });
        }
    }

    /// <summary>Whether a project, or a group above it, protects a branch.</summary>
    public static bool IsProtected(ApiCall call, Project project, string branch) =>
        project.Namespace.SelfAndAncestors.Select(group => $"groups/{group.Id}").Prepend($"projects/{project.Id}")
            .SelectMany(place => call.State.Rows(place + "/protected_branches").All)
            .Any(row => Fits($"{row["name"]}", branch));

    /// <summary>Whether a name is what a wildcard says.</summary>
    public static bool Fits(string wildcard, string name) =>
        Regex.IsMatch(name, "^" + Regex.Escape(wildcard).Replace("\\*", ".*", StringComparison.Ordinal) + "$");

    /// <summary>GitLab's search: a text within the name, or with ^ at its beginning, or with $ at its end.</summary>
    public static bool Matches(string name, string? search) => search switch
    {
        null or "" => true,
        ['^', .. var start] => name.StartsWith(start, StringComparison.OrdinalIgnoreCase),
        [.. var end, '$'] => name.EndsWith(end, StringComparison.OrdinalIgnoreCase),
        _ => name.Contains(search, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Who is let through, as a protection lists them.</summary>
    public static JsonArray Levels(ApiCall call, string level, string list, int standard)
    {
        var levels = new List<JsonNode>();
        if (call.Params.Integer(level) is { } role || (role = call.Params.Has(list) ? -1 : standard) >= 0)
            levels.Add(Level(call, new JsonObject { ["access_level"] = role }));
        levels.AddRange((call.Params.Objects(list) ?? []).Select(entry => Level(call, entry)));
        return new JsonArray([.. levels]);
    }

    private static JsonObject Level(ApiCall call, JsonObject entry) => new()
    {
        ["id"] = call.State.NextId(),
        ["access_level"] = entry["access_level"]?.DeepClone() ?? 40,
        ["access_level_description"] = entry["user_id"] is { } user ? call.State.FindUser($"{user}")?.Name
            : entry["group_id"] is { } group ? call.State.FindNamespace($"{group}")?.Name
            : $"{entry["access_level"]}" switch { "0" => "No one", "30" => "Developers + Maintainers", "60" => "Administrators", _ => "Maintainers" },
        ["deploy_key_id"] = entry["deploy_key_id"]?.DeepClone(),
        ["user_id"] = entry["user_id"]?.DeepClone(),
        ["group_id"] = entry["group_id"]?.DeepClone(),
    };

    private static Reply List(ApiCall call)
    {
        var project = call.Project();
        var regex = call.Params.String("regex");
        var names = project.Repository.Branches.Keys.Where(name => Matches(name, call.Params.String("search")) && (regex is null || Regex.IsMatch(name, regex)));
        names = call.Params.OneOf("sort", "name_asc", "updated_asc", "updated_desc") switch
        {
            "updated_asc" => names.OrderBy(name => project.Repository.Branches[name].Date),
            "updated_desc" => names.OrderByDescending(name => project.Repository.Branches[name].Date),
            _ => names,
        };
        return Paging.Offset(call, [.. names], name => Wire.Bytes(RepositoryJson.Branch(call, project, name)));
    }

    private static Reply One(ApiCall call)
    {
        var project = call.Project();
        return Reply.Json(RepositoryJson.Branch(call, project, Existing(call, project)));
    }

    private static Reply Create(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        call.Params.Require("branch", "ref");
        var name = call.Params.String("branch")!;
        if (project.Repository.Branches.ContainsKey(name)) throw Errors.Message(400, "Branch already exists");
        if (name.Contains("..", StringComparison.Ordinal) || name.Contains(' ', StringComparison.Ordinal)) throw Errors.Message(400, "Branch name is invalid");
        project.Repository.Branches[name] = project.Repository.Find(call.Params.String("ref")) ?? throw Errors.Message(400, $"Invalid reference name: {call.Params.String("ref")}");
        return Reply.Json(RepositoryJson.Branch(call, project, name), 201);
    }

    private static Reply Delete(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        var name = Existing(call, project);
        if (name == project.Repository.DefaultBranch) throw Errors.Message(405, "Cannot remove HEAD branch");
        if (IsProtected(call, project, name)) throw Errors.Message(403, "403 Forbidden - Protected branch cannot be deleted");
        project.Repository.Branches.Remove(name);
        return Reply.Empty(204);
    }

    private static Reply DeleteMerged(ApiCall call)
    {
        var project = call.Project(AccessLevel.Developer);
        foreach (var name in project.Repository.Branches.Keys.Where(name => project.Repository.IsMerged(name) && !IsProtected(call, project, name)).ToArray())
            project.Repository.Branches.Remove(name);
        return Reply.Json(new JsonObject { ["message"] = "202 Accepted" }, 202);
    }

    private static string Existing(ApiCall call, Project project) =>
        project.Repository.Branches.ContainsKey(call.Route["branch"]) ? call.Route["branch"] : throw Errors.NotFound("Branch");

    private static RowList Protections(ApiCall call) => call.State.Rows(call.ApiPath.StartsWith("projects", StringComparison.Ordinal)
        ? $"projects/{call.Project(AccessLevel.Maintainer).Id}/protected_branches"
        : $"groups/{call.Group().Id}/protected_branches");

    private static JsonObject Protection(ApiCall call) => Protections(call).Find(call.Route["name"], "name") ?? throw Errors.NotFound();

    private static Reply Protect(ApiCall call)
    {
        var rows = Protections(call);
        call.Params.Require("name");
        var name = call.Params.String("name")!;
        if (rows.Find(name, "name") is not null) throw Errors.Conflict($"Protected branch '{name}' already exists");
        var row = new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["name"] = name,
            ["push_access_levels"] = Levels(call, "push_access_level", "allowed_to_push", AccessLevel.Maintainer),
            ["merge_access_levels"] = Levels(call, "merge_access_level", "allowed_to_merge", AccessLevel.Maintainer),
            ["allow_force_push"] = call.Params.Flag("allow_force_push"),
            ["unprotect_access_levels"] = Levels(call, "unprotect_access_level", "allowed_to_unprotect", -1),
            ["code_owner_approval_required"] = call.Params.Flag("code_owner_approval_required"),
        };
        if (call.ApiPath.StartsWith("projects", StringComparison.Ordinal)) row["inherited"] = false;
        call.State.Touch();
        return Reply.Json(rows.Add(row).DeepClone(), 201);
    }

    private static Reply ChangeProtection(ApiCall call)
    {
        var row = Protection(call);
        foreach (var flag in Flags.Where(call.Params.Has))
            row[flag] = call.Params.Flag(flag);
        foreach (var (list, levels) in new[] { ("allowed_to_push", "push_access_levels"), ("allowed_to_merge", "merge_access_levels"), ("allowed_to_unprotect", "unprotect_access_levels") })
        {
            foreach (var entry in call.Params.Objects(list) ?? [])
            {
                var there = row[levels]!.AsArray();
                var old = there.FirstOrDefault(each => $"{each!["id"]}" == $"{entry["id"]}");
                if (entry["id"] is not null && old is null) throw Errors.NotFound();
                if (old is not null) there.Remove(old);
                if ($"{entry["_destroy"]}" != "true") there.Add((JsonNode)Level(call, entry));
            }
        }

        call.State.Touch();
        return Reply.Json(row.DeepClone());
    }
}
