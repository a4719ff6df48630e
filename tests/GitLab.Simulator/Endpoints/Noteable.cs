using System;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// A kind of thing that people write notes about or react to. Whether the thing itself is there is not asked, so that
/// its notes need nothing but its project or group.
/// </summary>
/// <param name="Kind">GitLab's name of the kind.</param>
/// <param name="Pattern">The path of one such thing; its last segment names it.</param>
internal sealed record Noteable(string Kind, string Pattern)
{
    public static readonly Noteable Issue = new("Issue", "projects/:id/issues/:parent");
    public static readonly Noteable MergeRequest = new("MergeRequest", "projects/:id/merge_requests/:parent");
    public static readonly Noteable Snippet = new("Snippet", "projects/:id/snippets/:parent");
    public static readonly Noteable Commit = new("Commit", "projects/:id/repository/commits/:parent");
    public static readonly Noteable Epic = new("Epic", "groups/:id/epics/:parent");

    /// <summary>Whether it belongs to a project, not to a group.</summary>
    public bool IsInProject => Pattern.StartsWith("projects/", StringComparison.Ordinal);

    /// <summary>The list below the thing that the path names.</summary>
    public RowList Rows(ApiCall call, string list)
    {
        string owner = IsInProject ? $"projects/{call.Project().Id}" : $"groups/{call.Group().Id}";
        string[] rest = Pattern.Split('/')[2..^1];
        return call.State.Rows($"{owner}/{string.Join('/', rest)}/{call.Route["parent"]}/{list}");
    }

    /// <summary>The row that the path names.</summary>
    public static JsonObject Find(ApiCall call, RowList rows, string title) => rows.Find(call.Route["row"], "id") ?? throw Errors.NotFound(title);
}
