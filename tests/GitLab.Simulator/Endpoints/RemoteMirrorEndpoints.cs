using System;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The remote mirrors of projects.</summary>
internal static class RemoteMirrorEndpoints
{
    private const string Root = "projects/:id/remote_mirrors";

    private static readonly Collection Mirrors = new(Root)
    {
        Title = "Remote Mirror",
        Required = ["url"],
        Fields = ["enabled", "auth_method", "keep_divergent_refs", "only_protected_branches", "mirror_branch_regex"],
        Role = AccessLevel.Maintainer,
        New = call => new JsonObject
        {
            ["url"] = Masked(call.Params.String("url")!),
            ["enabled"] = false,
            ["update_status"] = "none",
            ["last_update_at"] = null,
            ["last_update_started_at"] = null,
            ["last_successful_update_at"] = null,
            ["last_error"] = null,
            ["only_protected_branches"] = false,
            ["keep_divergent_refs"] = false,
            ["auth_method"] = "password",
            ["host_keys"] = new JsonArray(),
            ["mirror_branch_regex"] = null,
        },
    };

    public static void Map(Router routes)
    {
        Mirrors.Map(routes);
        routes.Post(Root + "/:row/sync", Sync);
        routes.Get(Root + "/:row/public_key", call => Mirrors.Find(call)["auth_method"]!.ToString() == "ssh_public_key" ? Reply.Json(new JsonObject { ["public_key"] = "ssh-rsa AAAAB3NzaC1yc2E" }) : throw Errors.NotFound());
    }

    private static Reply Sync(ApiCall call)
    {
        Mirrors.Rows(call, AccessLevel.Maintainer);
        JsonObject mirror = Mirrors.Find(call);
        if (mirror["enabled"]?.GetValue<bool>() != true) throw Errors.Message(400, "Remote mirror is disabled.");
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        mirror["update_status"] = "finished";
        mirror["last_update_started_at"] = now;
        mirror["last_update_at"] = now;
        mirror["last_successful_update_at"] = now;
        return Reply.Empty(204);
    }

    private static string Masked(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0 ? url.Replace(uri.UserInfo + "@", "*****:*****@", StringComparison.Ordinal) : url;
}
