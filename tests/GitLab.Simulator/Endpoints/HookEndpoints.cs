using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The webhooks of a project, with their headers, URL variables and deliveries.</summary>
internal static class HookEndpoints
{
    private const int EventsPerPage = 20;

    private static readonly string[] Triggers =
    [
        "confidential_issues_events", "confidential_note_events", "deployment_events", "emoji_events", "feature_flag_events",
        "issues_events", "job_events", "merge_requests_events", "milestone_events", "note_events", "pipeline_events",
        "push_events", "releases_events", "resource_access_token_events", "resource_deploy_token_events", "tag_push_events",
        "vulnerability_events", "wiki_page_events",
    ];

    private static readonly string[] Texts =
        ["url", "name", "description", "push_events_branch_filter", "custom_webhook_template"];

    public static void Map(Router routes)
    {
        routes.Get("projects/:id/hooks", List);
        routes.Post("projects/:id/hooks", Create);
        routes.Get("projects/:id/hooks/:hook_id", call => Reply.Json(ToJson(call, Hook(call))));
        routes.Put("projects/:id/hooks/:hook_id", Edit);
        routes.Delete("projects/:id/hooks/:hook_id", Delete);
        routes.Post("projects/:id/hooks/:hook_id/test/:trigger", Test);
        routes.Get("projects/:id/hooks/:hook_id/events", Events);
        routes.Post("projects/:id/hooks/:hook_id/events/:hook_log_id/resend", Resend);
        routes.Put("projects/:id/hooks/:hook_id/custom_headers/:key", call => SetValue(call, hook => hook.CustomHeaders));
        routes.Delete("projects/:id/hooks/:hook_id/custom_headers/:key", call => DeleteValue(call, hook => hook.CustomHeaders));
        routes.Put("projects/:id/hooks/:hook_id/url_variables/:key", call => SetValue(call, hook => hook.UrlVariables));
        routes.Delete("projects/:id/hooks/:hook_id/url_variables/:key", call => DeleteValue(call, hook => hook.UrlVariables));
    }

    private static Reply List(ApiCall call) =>
        Paging.Offset(call, call.Project(AccessLevel.Maintainer).Hooks, hook => Wire.Bytes(ToJson(call, hook)));

    private static Reply Create(ApiCall call)
    {
        var project = call.Project(AccessLevel.Maintainer);
        call.Params.Require("url");
        var hook = new WebHook { Id = call.State.NextId(), CreatedAt = call.Request.Time };
        hook.Settings["push_events"] = true;
        hook.Settings["enable_ssl_verification"] = true;
        Apply(call.Params, hook);
        project.Hooks.Add(hook);
        return Reply.Json(ToJson(call, hook), 201);
    }

    private static Reply Edit(ApiCall call)
    {
        var hook = Hook(call);
        Apply(call.Params, hook);
        return Reply.Json(ToJson(call, hook));
    }

    private static Reply Delete(ApiCall call)
    {
        var hook = Hook(call);
        call.Project().Hooks.Remove(hook);
        return Reply.Empty(204);
    }

    private static Reply Test(ApiCall call)
    {
        var hook = Hook(call);
        var trigger = call.Route["trigger"];
        if (!Triggers.Contains(trigger))
            throw Errors.NotAllowed("trigger");
        var kind = trigger[..^"_events".Length];
        var headers = new JsonObject { ["Content-Type"] = "application/json", ["X-Gitlab-Event"] = kind };
        foreach (var (name, _) in hook.CustomHeaders)
            headers[name] = "[REDACTED]";
        hook.Events.Insert(0, new WebHookEvent(call.State.NextId(), kind + "_hooks", $"{hook.Settings["url"]}", 200, headers,
            new JsonObject { ["object_kind"] = kind, ["project_id"] = call.Project().Id }));
        return Reply.Json(new JsonObject { ["message"] = "201 Created" }, 201);
    }

    private static Reply Events(ApiCall call)
    {
        var hook = Hook(call);
        var wanted = call.Params.Strings("status");
        var events = hook.Events.Where(each => wanted is null || wanted.Any(status => Has(status, each.ResponseStatus)));
        return Paging.Offset(call, [.. events], each => Wire.Bytes(ToJson(each)), EventsPerPage);

        static bool Has(string status, int code) => status switch
        {
            "successful" => code is >= 200 and < 300,
            "client_failure" => code is >= 400 and < 500,
            "server_failure" => code >= 500,
            _ => status == $"{code}",
        };
    }

    private static Reply Resend(ApiCall call)
    {
        var hook = Hook(call);
        var sent = hook.Events.FirstOrDefault(each => $"{each.Id}" == call.Route["hook_log_id"]) ?? throw Errors.NotFound();
        hook.Events.Insert(0, sent with { Id = call.State.NextId() });
        return Reply.Json(new JsonObject { ["response_status"] = sent.ResponseStatus }, 201);
    }

    private static Reply SetValue(ApiCall call, Func<WebHook, Dictionary<string, string>> values)
    {
        var hook = Hook(call);
        call.Params.Require("value");
        values(hook)[call.Route["key"]] = call.Params.String("value")!;
        return Reply.Empty(204);
    }

    private static Reply DeleteValue(ApiCall call, Func<WebHook, Dictionary<string, string>> values) =>
        values(Hook(call)).Remove(call.Route["key"]) ? Reply.Empty(204) : throw Errors.NotFound();

    private static WebHook Hook(ApiCall call) =>
        call.Project(AccessLevel.Maintainer).Hooks.FirstOrDefault(each => $"{each.Id}" == call.Route["hook_id"]) ?? throw Errors.NotFound();

    private static void Apply(Parameters parameters, WebHook hook)
    {
        var flags = Triggers.Append("enable_ssl_verification").Where(parameters.Has)
            .ToDictionary(name => name, name => parameters.Boolean(name) ?? throw Errors.Invalid(name));
        var strategy = parameters.OneOf("branch_filter_strategy", "wildcard", "regex", "all_branches");
        var headers = Pairs(parameters, "custom_headers");
        var variables = Pairs(parameters, "url_variables");
        if (parameters.Has("url") && !IsWebAddress(parameters.String("url")))
            throw Errors.Error(422, "Invalid url given");

        foreach (var (name, value) in flags)
            hook.Settings[name] = value;
        foreach (var name in Texts.Where(parameters.Has))
            hook.Settings[name] = parameters.String(name);
        if (strategy is not null)
            hook.Settings["branch_filter_strategy"] = strategy;
        if (parameters.Has("token"))
            hook.Token = parameters.String("token");
        if (parameters.Has("signing_token"))
            hook.SigningToken = parameters.String("signing_token");
        Replace(hook.CustomHeaders, headers);
        Replace(hook.UrlVariables, variables);
    }

    // A variable in braces may stand anywhere in the address, so it is judged without the braces.
    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(string.Concat((url ?? "").Split('{', '}')), UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static Dictionary<string, string>? Pairs(Parameters parameters, string name) => parameters.Objects(name)?
        .ToDictionary(each => Part(each, "key"), each => Part(each, "value"), StringComparer.Ordinal);

    private static string Part(JsonObject pair, string name) =>
        pair[name]?.ToString() ?? throw Errors.Missing([name]);

    private static void Replace(Dictionary<string, string> target, Dictionary<string, string>? source)
    {
        if (source is null)
            return;
        target.Clear();
        foreach (var (key, value) in source)
            target[key] = value;
    }

    private static JsonObject ToJson(ApiCall call, WebHook hook)
    {
        var json = new JsonObject
        {
            ["id"] = hook.Id,
            ["url"] = null,
            ["name"] = null,
            ["description"] = null,
            ["created_at"] = Wire.Instant(hook.CreatedAt),
            ["push_events"] = false,
            ["tag_push_events"] = false,
            ["merge_requests_events"] = false,
            ["repository_update_events"] = false,
            ["enable_ssl_verification"] = true,
            ["organization_id"] = null,
            ["alert_status"] = "executable",
            ["disabled_until"] = null,
            ["url_variables"] = Keys(hook.UrlVariables),
            ["push_events_branch_filter"] = null,
            ["branch_filter_strategy"] = "wildcard",
            ["custom_webhook_template"] = null,
            ["custom_headers"] = Keys(hook.CustomHeaders),
            ["token_present"] = !string.IsNullOrEmpty(hook.Token),
            ["signing_token_present"] = !string.IsNullOrEmpty(hook.SigningToken),
            ["project_id"] = call.Project().Id,
        };
        foreach (var trigger in Triggers)
            json[trigger] ??= false;
        foreach (var (name, value) in hook.Settings)
            json[name] = value?.DeepClone();
        return json;
    }

    private static JsonArray Keys(Dictionary<string, string> values) =>
        [.. values.Keys.Select(key => new JsonObject { ["key"] = key })];

    private static JsonObject ToJson(WebHookEvent sent) => new()
    {
        ["id"] = sent.Id,
        ["url"] = sent.Url,
        ["trigger"] = sent.Trigger,
        ["request_headers"] = sent.RequestHeaders.DeepClone(),
        ["request_data"] = sent.RequestData.DeepClone(),
        ["response_headers"] = new JsonObject { ["Content-Type"] = "text/plain" },
        ["response_body"] = "OK",
        ["execution_duration"] = 0.05,
        ["response_status"] = $"{sent.ResponseStatus}",
    };
}
