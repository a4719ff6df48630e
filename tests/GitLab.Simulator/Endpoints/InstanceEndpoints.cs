using System;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The instance itself, and the job that asks.</summary>
internal static class InstanceEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("version", Metadata, RouteAccess.ReadUser);
        routes.Get("metadata", Metadata, RouteAccess.ReadUser);
        routes.Get("job", Job, RouteAccess.AnyScope);
        routes.Get("job/allowed_agents", AllowedAgents, RouteAccess.AnyScope);
    }

    private static Reply Metadata(ApiCall call) => Reply.Json(new JsonObject
    {
        ["version"] = call.Options.Version,
        ["revision"] = "51a0b1e5c2d",
        ["kas"] = new JsonObject
        {
            ["enabled"] = false,
            ["externalUrl"] = null,
            ["externalK8sProxyUrl"] = null,
            ["version"] = null,
        },
        ["enterprise"] = call.Options.Version.EndsWith("-ee", StringComparison.Ordinal),
    });

    // The agent of the project that the job is in.
    private static Reply AllowedAgents(ApiCall call)
    {
        var token = JobToken(call);
        return Reply.Json(new JsonObject
        {
            ["allowed_agents"] = new JsonArray(new JsonObject
            {
                ["id"] = 5,
                ["config_project"] = new JsonObject { ["id"] = token.Project?.Id, ["path_with_namespace"] = token.Project?.FullPath },
                ["configuration"] = new JsonObject { ["default_namespace"] = "apps" },
            }),
            ["job"] = new JsonObject { ["id"] = token.Id },
            ["pipeline"] = new JsonObject { ["id"] = 2 },
            ["project"] = new JsonObject { ["id"] = token.Project?.Id, ["groups"] = new JsonArray(new JsonObject { ["id"] = token.Project?.Namespace.Id }) },
            ["user"] = new JsonObject { ["id"] = token.User.Id, ["username"] = token.User.Username, ["roles_in_project"] = new JsonArray("guest", "developer") },
            ["environment"] = new JsonObject { ["tier"] = "production", ["slug"] = "production" },
        });
    }

    private static AccessToken JobToken(ApiCall call) => call.Caller.Token is { Kind: TokenKind.Job } own ? own : throw Errors.Unauthorized();

    private static Reply Job(ApiCall call)
    {
        var token = JobToken(call);
        return Reply.Json(new JsonObject
        {
            ["id"] = token.Id,
            ["status"] = "running",
            ["stage"] = "test",
            ["name"] = "report",
            ["ref"] = "main",
            ["user"] = new JsonObject { ["id"] = token.User.Id, ["username"] = token.User.Username },
        });
    }
}
