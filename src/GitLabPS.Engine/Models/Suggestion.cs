namespace GitLabPS;

/// <summary>A change that a reviewer suggested in a comment.</summary>
[TableView("Id", "Applied", "FromLine", "ToLine", "ToContent")]
public sealed class Suggestion : GitLabObject
{
    /// <summary>The suggestion's id.</summary>
    public long? Id { get; set; }

    /// <summary>The first line that it replaces.</summary>
    public int? FromLine { get; set; }

    /// <summary>The last line that it replaces.</summary>
    public int? ToLine { get; set; }

    /// <summary>Whether it can be applied.</summary>
    public bool? Appliable { get; set; }

    /// <summary>Whether it was applied.</summary>
    public bool? Applied { get; set; }

    /// <summary>The lines as they were.</summary>
    public string? FromContent { get; set; }

    /// <summary>The lines as they should be.</summary>
    public string? ToContent { get; set; }

    /// <summary>The lines as they should be.</summary>
    public override string ToString() => ToContent ?? $"{Id}";
}
