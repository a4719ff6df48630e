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

    private static Reply Job(ApiCall call)
    {
        var token = call.Caller.Token is { Kind: TokenKind.Job } own ? own : throw Errors.Unauthorized();
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
