using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Deploy keys: a key may belong to several projects, or to the whole instance.</summary>
internal static class DeployKeyEndpoints
{
    private const string Keys = "deploy_keys";

    // Rows of the keys themselves are in one list; those of a project only say which key it has, and whether it may push.
    public static void Map(Router routes)
    {
        routes.Get(Keys, ListAll);
        routes.Post(Keys, CreatePublic);
        routes.Get("users/:user_id/project_deploy_keys", ListOfUser);
        routes.Get("projects/:id/deploy_keys", call => Paging.Offset(call, [.. Links(call).All], link => Wire.Bytes(ToJson(call, link))));
        routes.Post("projects/:id/deploy_keys", Create);
        routes.Get("projects/:id/deploy_keys/:key_id", call => Reply.Json(ToJson(call, Find(call))));
        routes.Put("projects/:id/deploy_keys/:key_id", Change);
        routes.Delete("projects/:id/deploy_keys/:key_id", Remove);
        routes.Post("projects/:id/deploy_keys/:key_id/enable", Enable);
    }

    private static Reply ListAll(ApiCall call)
    {
        call.RequireAdmin();
        IEnumerable<JsonObject> keys = All(call).All;
        if (call.Params.Boolean("public") is { } wanted) keys = keys.Where(key => (bool)key["public"]! == wanted);
        return Paging.Offset(call, [.. keys], key => Wire.Bytes(WithProjects(call, key)));
    }

    private static Reply ListOfUser(ApiCall call)
    {
        User user = call.State.FindUser(call.Route["user_id"]) ?? throw Errors.NotFound("User");
        if (!call.IsAdmin && user != call.SignedIn) throw Errors.Forbidden();
        JsonObject[] keys = [.. All(call).All.Where(key => call.State.Projects.Any(project =>
            Access.Membership(project, user) >= AccessLevel.Maintainer && Links(call, project).Find($"{key["id"]}", "id") is not null))];
        return Paging.Offset(call, keys, key => Wire.Bytes(WithProjects(call, key)));
    }

    private static Reply CreatePublic(ApiCall call)
    {
        call.RequireAdmin();
        return Reply.Json(WithProjects(call, Add(call, isPublic: true)), 201);
    }

    private static Reply Create(ApiCall call)
    {
        RowList links = Links(call);
        call.Params.Require("key", "title");
        JsonObject key = All(call).Find(call.Params.String("key")!.Trim(), "key") ?? Add(call, isPublic: false);
        return Reply.Json(ToJson(call, Link(call, links, key)), 201);
    }

    private static Reply Enable(ApiCall call)
    {
        RowList links = Links(call);
        JsonObject key = All(call).Find(call.Route["key_id"], "id") ?? throw Errors.NotFound("DeployKey");
        Link(call, links, key);
        return Reply.Json(Plain(key), 201);
    }

    private static Reply Change(ApiCall call)
    {
        JsonObject link = Find(call);
        if (call.Params.Boolean("can_push") is { } canPush) link["can_push"] = canPush;
        if (call.Params.Has("title")) Key(call, link)["title"] = call.Params.String("title");
        return Reply.Json(ToJson(call, link));
    }

    private static Reply Remove(ApiCall call)
    {
        JsonObject link = Find(call);
        JsonObject key = Key(call, link);
        Links(call).Remove(link);
        bool isUsed = (bool)key["public"]! || call.State.Projects.Any(project => Links(call, project).Find($"{key["id"]}", "id") is not null);
        if (!isUsed) All(call).Remove(key);
        return Reply.Empty(204);
    }

    private static RowList All(ApiCall call) => call.State.Rows(Keys);

    private static RowList Links(ApiCall call) => Links(call, call.Project(AccessLevel.Maintainer));

    private static RowList Links(ApiCall call, Project project) => call.State.Rows($"projects/{project.Id}/{Keys}");

    private static JsonObject Find(ApiCall call) => Links(call).Find(call.Route["key_id"], "id") ?? throw Errors.NotFound("Deploy Key");

    private static JsonObject Key(ApiCall call, JsonObject link) => All(call).Find($"{link["id"]}", "id")!;

    private static JsonObject Link(ApiCall call, RowList links, JsonObject key) =>
        links.Find($"{key["id"]}", "id") ?? links.Add(new JsonObject { ["id"] = (long)key["id"]!, ["can_push"] = call.Params.Flag("can_push") });

    private static JsonObject Add(ApiCall call, bool isPublic)
    {
        call.Params.Require("key", "title");
        string key = call.Params.String("key")!.Trim();
        if (!key.StartsWith("ssh-", StringComparison.Ordinal)) throw Errors.Validation(("key", "is invalid"), ("fingerprint", "cannot be generated"));
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(key))).TrimEnd('=');
        return All(call).Add(new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["title"] = call.Params.String("title"),
            ["created_at"] = Wire.Instant(DateTimeOffset.UtcNow),
            ["expires_at"] = call.Params.Instant("expires_at") is { } end ? Wire.Instant(end) : null,
            ["last_used_at"] = null,
            ["key"] = key,
            ["usage_type"] = "auth",
            ["fingerprint"] = null,
            ["fingerprint_sha256"] = "SHA256:" + hash,
            ["public"] = isPublic,
        });
    }

    private static JsonObject Plain(JsonObject key)
    {
        JsonObject json = key.DeepClone().AsObject();
        json.Remove("public");
        return json;
    }

    private static JsonObject ToJson(ApiCall call, JsonObject link)
    {
        JsonObject json = Plain(Key(call, link));
        json["can_push"] = link["can_push"]!.DeepClone();
        return json;
    }

    private static JsonObject WithProjects(ApiCall call, JsonObject key)
    {
        JsonObject json = Plain(key);
        json["projects_with_write_access"] = Projects(true);
        json["projects_with_readonly_access"] = Projects(false);
        return json;

        JsonArray Projects(bool canPush) => [.. call.State.Projects
            .Where(project => Links(call, project).Find($"{key["id"]}", "id") is { } link && (bool)link["can_push"]! == canPush)
            .Select(project => new JsonObject
            {
                ["id"] = project.Id,
                ["description"] = project.Description,
                ["name"] = project.Name,
                ["name_with_namespace"] = $"{project.Namespace.FullName} / {project.Name}",
                ["path"] = project.Path,
                ["path_with_namespace"] = project.FullPath,
                ["created_at"] = Wire.Instant(project.CreatedAt),
            })];
    }
}
