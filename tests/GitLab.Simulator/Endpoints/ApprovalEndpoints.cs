using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Approvals of merge requests, the rules and settings behind them, and what merge requests wait for each other.</summary>
internal static class ApprovalEndpoints
{
    private const string One = "projects/:id/merge_requests/:merge_request_iid";

    private static readonly string[] Settings =
    [
        "allow_author_approval", "allow_committer_approval", "allow_overrides_to_approver_list_per_merge_request", "retain_approvals_on_push",
        "selective_code_owner_removals", "require_password_to_approve", "require_reauthentication_to_approve",
    ];

    private static readonly string[] Configuration =
    [
        "approvals_before_merge", "reset_approvals_on_push", "selective_code_owner_removals", "disable_overriding_approvers_per_merge_request",
        "merge_requests_author_approval", "merge_requests_disable_committers_approval", "require_password_to_approve", "require_reauthentication_to_approve",
    ];

    private static readonly Collection OfMergeRequest = Rules(One + "/approval_rules");

    public static void Map(Router routes)
    {
        Rules("projects/:id/approval_rules").Map(routes);
        Rules("groups/:id/approval_rules").Map(routes);
        OfMergeRequest.Map(routes);

        routes.Get(One + "/approvals", call => Reply.Json(Approvals(call, MergeRequestEndpoints.Find(call))));
        routes.Get(One + "/approval_state", State);
        routes.Post(One + "/approve", Approve);
        routes.Post(One + "/unapprove", Unapprove);
        routes.Put(One + "/reset_approvals", Reset);

        foreach (string place in new[] { "projects", "groups" })
        {
            routes.Get(place + "/:id/merge_request_approval_setting", call => Reply.Json(SettingsOf(call, place)));
            routes.Put(place + "/:id/merge_request_approval_setting", call => ChangeSettings(call, place));
        }

        routes.Get("projects/:id/approvals", call => Reply.Json(ConfigurationOf(call)));
        routes.Post("projects/:id/approvals", ChangeConfiguration);

        routes.Get(One + "/blocks", call => Page(call, Blocks(call).All));
        routes.Post(One + "/blocks", Block);
        routes.Get(One + "/blocks/:row", call => Reply.Json((Blocks(call).Find(call.Route["row"], "id") ?? throw Errors.NotFound()).DeepClone()));
        routes.Delete(One + "/blocks/:row", Unblock);
        routes.Get(One + "/blockees", Blockees);
    }

    private static Collection Rules(string pattern) => new(pattern)
    {
        Title = "Approval Rule",
        Required = ["name", "approvals_required"],
        Fields = ["name", "approvals_required", "applies_to_all_protected_branches"],
        New = call =>
        {
            var rule = new JsonObject
            {
                ["rule_type"] = call.Params.String("rule_type") ?? "regular",
                ["report_type"] = null,
                ["eligible_approvers"] = new JsonArray(),
                ["users"] = new JsonArray(),
                ["groups"] = new JsonArray(),
                ["contains_hidden_groups"] = false,
                ["protected_branches"] = new JsonArray(),
                ["applies_to_all_protected_branches"] = false,
            };
            SetPeople(call, rule);
            return rule;
        },
        Changed = SetPeople,
    };

    private static void SetPeople(ApiCall call, JsonObject rule)
    {
        if (call.Params.Integers("user_ids") is { } users)
        {
            rule["users"] = new JsonArray([.. users.Select(id => call.State.FindUser($"{id}")).OfType<User>().Select(user => UserJson.Basic(user, call.Site))]);
            rule["eligible_approvers"] = rule["users"]!.DeepClone();
        }

        if (call.Params.Integers("group_ids") is { } groups)
        {
            rule["groups"] = new JsonArray([.. groups.Select(id => call.State.FindNamespace($"{id}")).OfType<Namespace>().Select(group => NamespaceJson.PublicGroup(group, call.Site))]);
        }
    }

    private static JsonObject Approvals(ApiCall call, JsonObject row)
    {
        var approvals = row["_approved_by"]!.AsArray();
        return new JsonObject
        {
            ["id"] = row["id"]!.DeepClone(),
            ["iid"] = row["iid"]!.DeepClone(),
            ["project_id"] = row["project_id"]!.DeepClone(),
            ["user_has_approved"] = approvals.Any(approval => IsBy(approval, call.SignedIn)),
            ["user_can_approve"] = !approvals.Any(approval => IsBy(approval, call.SignedIn)),
            ["approved"] = approvals.Count > 0,
            ["approved_by"] = approvals.DeepClone(),
        };
    }

    private static Reply State(ApiCall call)
    {
        JsonObject row = MergeRequestEndpoints.Find(call);
        JsonNode approvedBy = new JsonArray([.. row["_approved_by"]!.AsArray().Select(approval => approval!["user"]!.DeepClone())]);
        var rules = OfMergeRequest.Rows(call).All.Select(rule =>
        {
            var copy = (JsonObject)rule.DeepClone();
            copy["approved_by"] = approvedBy.DeepClone();
            copy["approved"] = approvedBy.AsArray().Count >= (int)copy["approvals_required"]!;
            return copy;
        });
        return Reply.Json(new JsonObject { ["approval_rules_overwritten"] = OfMergeRequest.Rows(call).All.Count > 0, ["rules"] = new JsonArray([.. rules]) });
    }

    private static Reply Approve(ApiCall call)
    {
        JsonObject row = MergeRequestEndpoints.Find(call, AccessLevel.Developer);
        if (call.Params.String("sha") is { Length: > 0 } sha && sha != $"{row["sha"]}") throw Errors.Conflict("SHA does not match HEAD of source branch");
        var approvals = row["_approved_by"]!.AsArray();
        if (approvals.Any(approval => IsBy(approval, call.SignedIn))) throw Errors.Unauthorized();
        approvals.Add(new JsonObject { ["user"] = UserJson.Basic(call.SignedIn, call.Site), ["approved_at"] = Wire.Instant(DateTimeOffset.UtcNow) });
        return Reply.Json(Approvals(call, row), 201);
    }

    private static Reply Unapprove(ApiCall call)
    {
        JsonObject row = MergeRequestEndpoints.Find(call, AccessLevel.Developer);
        var approvals = row["_approved_by"]!.AsArray();
        JsonNode own = approvals.FirstOrDefault(approval => IsBy(approval, call.SignedIn)) ?? throw Errors.NotFound();
        approvals.Remove(own);
        return Reply.Json(Approvals(call, row), 201);
    }

    private static Reply Reset(ApiCall call)
    {
        if (!call.SignedIn.IsBot) throw Errors.Unauthorized();
        MergeRequestEndpoints.Find(call)["_approved_by"]!.AsArray().Clear();
        return Reply.Empty(202);
    }

    private static bool IsBy(JsonNode? approval, User user) => (long)approval!["user"]!["id"]! == user.Id;

    private static JsonObject Kept(ApiCall call, string list)
    {
        RowList rows = call.State.Rows(list);
        return rows.All.Count > 0 ? rows.All[0] : rows.Add([]);
    }

    private static JsonObject Kept(ApiCall call, string place, int role) =>
        Kept(call, place == "projects" ? $"projects/{call.Project(role).Id}/approval_setting" : $"groups/{call.Group().Id}/approval_setting");

    private static JsonObject SettingsOf(ApiCall call, string place)
    {
        JsonObject kept = Kept(call, place, AccessLevel.None);
        var json = new JsonObject();
        foreach (string name in Settings) json[name] = new JsonObject { ["value"] = kept[name]?.DeepClone() ?? true, ["locked"] = false, ["inherited_from"] = null };
        return json;
    }

    private static Reply ChangeSettings(ApiCall call, string place)
    {
        JsonObject kept = Kept(call, place, AccessLevel.Maintainer);
        foreach (string name in Settings.Where(call.Params.Has)) kept[name] = call.Params.Boolean(name);
        return Reply.Json(SettingsOf(call, place));
    }

    private static JsonObject ConfigurationOf(ApiCall call)
    {
        JsonObject kept = Kept(call, $"projects/{call.Project().Id}/approval_configuration");
        var json = new JsonObject { ["approvers"] = new JsonArray(), ["approver_groups"] = new JsonArray() };
        foreach (string name in Configuration) json[name] = kept[name]?.DeepClone() ?? (name == "approvals_before_merge" ? (JsonNode)0 : false);
        return json;
    }

    private static Reply ChangeConfiguration(ApiCall call)
    {
        JsonObject kept = Kept(call, $"projects/{call.Project(AccessLevel.Maintainer).Id}/approval_configuration");
        foreach (string name in Configuration.Where(call.Params.Has)) kept[name] = call.Params.All[name]?.DeepClone();
        return Reply.Json(ConfigurationOf(call), 201);
    }

    private static Reply Page(ApiCall call, IEnumerable<JsonObject> rows) => Paging.Offset(call, [.. rows], row => Wire.Bytes(row));

    private static RowList Blocks(ApiCall call) => call.State.Rows($"projects/{call.Project().Id}/merge_requests/{MergeRequestEndpoints.Find(call)["iid"]}/blocks");

    private static Reply Block(ApiCall call)
    {
        JsonObject blocked = MergeRequestEndpoints.Find(call, AccessLevel.Developer);
        Project place = call.Params.String("blocking_project_id") is { } other ? call.State.FindProject(other) ?? throw Errors.NotFound("Project") : call.Project();
        JsonObject blocking = call.Params.String("blocking_merge_request_iid") is { } iid
            ? call.State.Rows($"projects/{place.Id}/merge_requests").Find(iid, "iid") ?? throw Errors.NotFound()
            : AllMergeRequests(call).FirstOrDefault(row => $"{row["id"]}" == call.Params.String("blocking_merge_request_id")) ?? throw Errors.NotFound();
        JsonObject block = Blocks(call).Add(new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["blocking_merge_request"] = MergeRequestEndpoints.Basic(blocking),
            ["blocked_merge_request"] = MergeRequestEndpoints.Basic(blocked),
            ["project_id"] = call.Project().Id,
        });
        return Reply.Json(block.DeepClone(), 201);
    }

    private static Reply Unblock(ApiCall call)
    {
        call.Project(AccessLevel.Developer);
        Blocks(call).Remove(Blocks(call).Find(call.Route["row"], "id") ?? throw Errors.NotFound());
        return Reply.Empty(204);
    }

    private static Reply Blockees(ApiCall call)
    {
        JsonObject row = MergeRequestEndpoints.Find(call);
        IEnumerable<JsonObject> all = AllMergeRequests(call).SelectMany(other => call.State.Rows($"projects/{other["project_id"]}/merge_requests/{other["iid"]}/blocks").All);
        return Page(call, all.Where(block => $"{block["blocking_merge_request"]!["id"]}" == $"{row["id"]}").ToList());
    }

    private static IEnumerable<JsonObject> AllMergeRequests(ApiCall call) => call.State.Projects.SelectMany(project => call.State.Rows($"projects/{project.Id}/merge_requests").All);
}
