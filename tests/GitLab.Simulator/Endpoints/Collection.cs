using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// A resource whose rules are plain: a list below a project, a group or a row of another list, whose rows are made,
/// read, changed and removed. What is special about one is said by its properties; anything beyond has endpoints of its own.
/// </summary>
/// <param name="pattern">The path of the list, such as <c>projects/:id/labels</c>.</param>
internal sealed class Collection(string pattern)
{
    /// <summary>The name of one row in messages, such as <c>Label</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The fields by which a path names a row, the likelier first.</summary>
    public string[] Keys { get; init; } = ["id"];

    /// <summary>What a new row cannot do without.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>The parameters that become fields of the same name.</summary>
    public string[] Fields { get; init; } = [];

    /// <summary>The field that no two rows share; none by default.</summary>
    public string? Unique { get; init; }

    /// <summary>The role that a change takes.</summary>
    public int Role { get; init; } = AccessLevel.Developer;

    /// <summary>The fields of a new row besides its ids and those that were sent.</summary>
    public Func<ApiCall, JsonObject> New { get; init; } = _ => [];

    /// <summary>What a change does besides setting the fields that were sent.</summary>
    public Action<ApiCall, JsonObject> Changed { get; init; } = (_, _) => { };

    /// <summary>Which rows a list shows.</summary>
    public Func<ApiCall, JsonObject, bool> Filter { get; init; } = (_, _) => true;

    /// <summary>Answers list, single row, creation, change and removal.</summary>
    public void Map(Router routes)
    {
        string one = pattern + "/:row";
        routes.Get(pattern, List, RouteAccess.Public);
        routes.Get(one, call => Reply.Json(Find(call).DeepClone()), RouteAccess.Public);
        routes.Post(pattern, Create);
        routes.Put(one, Change);
        routes.Delete(one, call =>
        {
            Rows(call, Role).Remove(Find(call));
            return Reply.Empty(204);
        });
    }

    /// <summary>The row that the path names.</summary>
    /// <param name="call">The request.</param>
    /// <param name="parameter">The placeholder that holds the row's id or name.</param>
    public JsonObject Find(ApiCall call, string parameter = "row") => Rows(call).Find(call.Route[parameter], Keys) ?? throw Errors.NotFound(Title);

    /// <summary>The rows below what the path names, if the caller may see that.</summary>
    /// <param name="call">The request.</param>
    /// <param name="role">The role that the request takes.</param>
    public RowList Rows(ApiCall call, int role = AccessLevel.None)
    {
        string[] segments = pattern.Split('/');
        IEnumerable<string> resolved = segments.Select((segment, i) => segment switch
        {
            ":id" when segments[0] == "projects" => $"{call.Project(role).Id}",
            ":id" when segments[0] == "groups" => $"{call.Group().Id}",
            [':', .. var name] => call.Route[name],
            _ => segment,
        });
        return call.State.Rows(string.Join('/', resolved));
    }

    private Reply List(ApiCall call) =>
        Paging.Offset(call, [.. Rows(call).All.Where(row => Filter(call, row))], row => Wire.Bytes(row));

    private Reply Create(ApiCall call)
    {
        RowList rows = Rows(call, Role);
        call.Params.Require(Required);
        if (Unique is { } field && rows.Find($"{call.Params.All[field]}", field) is not null) throw Errors.Conflict($"{Title} already exists");
        var row = new JsonObject { ["id"] = call.State.NextId(), ["iid"] = rows.NextIid() };
        if (pattern.StartsWith("projects/:id", StringComparison.Ordinal)) row["project_id"] = call.Project().Id;
        if (pattern.StartsWith("groups/:id", StringComparison.Ordinal)) row["group_id"] = call.Group().Id;
        foreach ((string name, JsonNode? value) in New(call)) row[name] = value?.DeepClone();
        Set(call, row);
        rows.Add(row);
        call.State.Touch();
        return Reply.Json(row.DeepClone(), 201);
    }

    private Reply Change(ApiCall call)
    {
        Rows(call, Role);
        JsonObject row = Find(call);
        Set(call, row);
        Changed(call, row);
        call.State.Touch();
        return Reply.Json(row.DeepClone());
    }

    private void Set(ApiCall call, JsonObject row)
    {
        foreach (string name in Fields.Where(call.Params.Has)) row[name] = call.Params.All[name]?.DeepClone();
    }
}
