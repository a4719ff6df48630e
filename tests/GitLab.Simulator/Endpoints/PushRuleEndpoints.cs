using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The push rule of a project.</summary>
internal static class PushRuleEndpoints
{
    private static readonly string[] Texts =
        ["commit_message_regex", "commit_message_negative_regex", "branch_name_regex", "author_email_regex", "file_name_regex"];

    private static readonly string[] Flags =
    [
        "deny_delete_tag", "member_check", "prevent_secrets", "commit_committer_check", "commit_committer_name_check",
        "reject_unsigned_commits", "reject_non_dco_commits",
    ];

    public static void Map(Router routes)
    {
        routes.Get("projects/:id/push_rule", call => Reply.Json(ToJson(call, Rule(call))));
        routes.Post("projects/:id/push_rule", Create);
        routes.Put("projects/:id/push_rule", Edit);
        routes.Delete("projects/:id/push_rule", Delete);
    }

    private static Reply Create(ApiCall call)
    {
        var project = call.Project(AccessLevel.Maintainer);
        if (project.PushRule is not null)
            throw Errors.Error(422, "Project push rule exists");
        var rule = new JsonObject { ["id"] = call.State.NextId(), ["created_at"] = Wire.Instant(DateTimeOffset.UtcNow) };
        Apply(call.Params, rule);
        project.PushRule = rule;
        return Reply.Json(ToJson(call, rule), 201);
    }

    private static Reply Edit(ApiCall call)
    {
        var rule = Rule(call);
        Apply(call.Params, rule);
        return Reply.Json(ToJson(call, rule));
    }

    private static Reply Delete(ApiCall call)
    {
        _ = Rule(call);
        call.Project().PushRule = null;
        return Reply.Empty(204);
    }

    private static JsonObject Rule(ApiCall call) =>
        call.Project(AccessLevel.Maintainer).PushRule ?? throw Errors.NotFound("Push Rule");

    private static void Apply(Parameters parameters, JsonObject rule)
    {
        var names = Flags.Concat(Texts).Append("max_file_size");
        if (!names.Any(parameters.Has))
            throw Errors.NoneGiven(names);
        foreach (var name in Flags.Where(parameters.Has))
            rule[name] = parameters.Boolean(name) ?? throw Errors.Invalid(name);
        foreach (var name in Texts.Where(parameters.Has))
            rule[name] = parameters.String(name);
        if (parameters.Has("max_file_size"))
            rule["max_file_size"] = parameters.Integer("max_file_size") ?? 0;
    }

    private static JsonObject ToJson(ApiCall call, JsonObject rule)
    {
        var json = new JsonObject
        {
            ["id"] = rule["id"]!.DeepClone(),
            ["project_id"] = call.Project().Id,
            ["created_at"] = rule["created_at"]!.DeepClone(),
        };
        foreach (var name in Texts)
            json[name] = rule[name]?.DeepClone() ?? "";
        foreach (var name in Flags)
            json[name] = rule[name]?.DeepClone() ?? false;
        json["max_file_size"] = rule["max_file_size"]?.DeepClone() ?? 0;
        return json;
    }
}
