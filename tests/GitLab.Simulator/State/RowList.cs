using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The rows of one list, such as the labels of a project, in the order in which they were made.</summary>
internal sealed class RowList
{
    private readonly List<JsonObject> rows = [];
    private long lastIid;

    /// <summary>All rows.</summary>
    public IReadOnlyList<JsonObject> All => rows;

    /// <summary>A new number within the list.</summary>
    public long NextIid() => ++lastIid;

    /// <summary>The row whose field has a value; the fields are tried in turn.</summary>
    public JsonObject? Find(string value, params IReadOnlyList<string> fields) =>
        fields.Select(field => rows.Find(row => $"{row[field]}" == value)).FirstOrDefault(row => row is not null);

    /// <summary>Adds a row.</summary>
    public JsonObject Add(JsonObject row)
    {
        rows.Add(row);
        return row;
    }

    /// <summary>Removes a row.</summary>
    public void Remove(JsonObject row) => rows.Remove(row);
}
