using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Environments, deployments, freeze periods and feature flags of projects.</summary>
internal static class DeploymentEndpoints
{
    private static readonly Collection Environments = new("projects/:id/environments")
    {
        Title = "Environment",
        Required = ["name"],
        Fields = ["name", "external_url", "slug", "tier", "description", "auto_stop_setting", "kubernetes_namespace", "flux_resource_path"],
        Unique = "name",
        New = call => new JsonObject
        {
            ["slug"] = string.Concat($"{call.Params.String("name")}".ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-')),
            ["external_url"] = null,
            ["state"] = "available",
            ["tier"] = "other",
        },
        Filter = (call, row) => Is(call, row, "name", "name") && Is(call, row, "states", "state") && $"{row["name"]}".Contains(call.Params.String("search") ?? "", System.StringComparison.OrdinalIgnoreCase),
    };

    private static readonly Collection Deployments = new("projects/:id/deployments")
    {
        Title = "Deployment",
        Required = ["environment", "sha", "ref", "tag", "status"],
        Fields = ["sha", "ref", "status"],
        New = call => new JsonObject { ["environment"] = Environment(call).DeepClone(), ["deployable"] = null, ["pending_approval_count"] = 0, ["approvals"] = new JsonArray() },
        Filter = (call, row) => Is(call, row, "status", "status") && (call.Params.String("environment") is not { } name || $"{row["environment"]!["name"]}" == name),
    };

    private static readonly Collection FreezePeriods = new("projects/:id/freeze_periods")
    {
        Title = "Freeze Period",
        Role = AccessLevel.Maintainer,
        Required = ["freeze_start", "freeze_end"],
        Fields = ["freeze_start", "freeze_end", "cron_timezone"],
        New = _ => new JsonObject { ["cron_timezone"] = "UTC" },
    };

    private static readonly Collection FeatureFlags = new("projects/:id/feature_flags")
    {
        Title = "Feature Flag",
        Keys = ["name"],
        Required = ["name"],
        Fields = ["name", "description", "active", "strategies"],
        Unique = "name",
        New = _ => new JsonObject { ["description"] = null, ["active"] = true, ["version"] = "new_version_flag", ["scopes"] = new JsonArray(), ["strategies"] = new JsonArray() },
        Filter = (call, row) => call.Params.String("scope") is not { } scope || $"{row["active"]}" == (scope == "enabled" ? "true" : "false"),
    };

    public static void Map(Router routes)
    {
        Environments.Map(routes);
        Deployments.Map(routes);
        FreezePeriods.Map(routes);
        FeatureFlags.Map(routes);
        routes.Post("projects/:id/environments/:row/stop", call =>
        {
            JsonObject environment = Environments.Find(call);
            environment["state"] = "stopped";
            return Reply.Json(environment.DeepClone(), 201);
        });
        routes.Post("projects/:id/deployments/:row/approval", call =>
        {
            JsonObject approval = new() { ["status"] = call.Params.String("status"), ["comment"] = call.Params.String("comment") };
            Deployments.Find(call)["approvals"]!.AsArray().Add(approval.DeepClone());
            return Reply.Json(approval, 201);
        });
    }

    private static bool Is(ApiCall call, JsonObject row, string parameter, string field) =>
        call.Params.String(parameter) is not { } wanted || $"{row[field]}" == wanted;

    // A deployment makes its environment.
    private static JsonObject Environment(ApiCall call)
    {
        RowList rows = Environments.Rows(call);
        string name = $"{call.Params.String("environment")}";
        return rows.Find(name, "name") ?? rows.Add(new JsonObject { ["id"] = call.State.NextId(), ["name"] = name, ["slug"] = name, ["state"] = "available", ["tier"] = "other" });
    }
}
