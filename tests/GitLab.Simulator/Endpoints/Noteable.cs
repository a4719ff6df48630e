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
    public RowList Rows(ApiCall call, string list) => Rows(call, call.Route["parent"], list);

    /// <summary>
    /// The list below the thing that the path names by its id: for an epic that is not the number by which the rest of the
    /// API knows it, and there is no such list where there is no epic of that id.
    /// </summary>
    public RowList RowsById(ApiCall call, string list)
    {
        if (this == Epic) _ = Epics(call).Find(call.Route["parent"], "id") ?? throw Errors.NotFound(Kind);
        return Rows(call, list);
    }

    /// <summary>The list that <see cref="RowsById"/> has, of the thing that the path names by its number.</summary>
    public RowList RowsByNumber(ApiCall call, string list)
    {
        string parent = call.Route["parent"];
        if (this == Epic) parent = $"{(Epics(call).Find(parent, "iid") ?? throw Errors.NotFound(Kind))["id"]}";
        return Rows(call, parent, list);
    }

    /// <summary>The row that the path names.</summary>
    public static JsonObject Find(ApiCall call, RowList rows, string title) => rows.Find(call.Route["row"], "id") ?? throw Errors.NotFound(title);

    private static RowList Epics(ApiCall call) => call.State.Rows($"groups/{call.Group().Id}/epics");

    private RowList Rows(ApiCall call, string parent, string list)
    {
        string owner = IsInProject ? $"projects/{call.Project().Id}" : $"groups/{call.Group().Id}";
        string[] rest = Pattern.Split('/')[2..^1];
        return call.State.Rows($"{owner}/{string.Join('/', rest)}/{parent}/{list}");
    }
}
