namespace GitLabPS;

/// <summary>A change to lines of a file that a note offers.</summary>
public sealed class NoteSuggestion : GitLabObject
{
    /// <summary>The suggestion's id.</summary>
    public long? Id { get; set; }

    /// <summary>The first line that it changes.</summary>
    public int? FromLine { get; set; }

    /// <summary>The last line that it changes.</summary>
    public int? ToLine { get; set; }

    /// <summary>Whether it can be taken over.</summary>
    public bool? Appliable { get; set; }

    /// <summary>Whether it was taken over.</summary>
    public bool? Applied { get; set; }

    /// <summary>The lines as they are.</summary>
    public string? FromContent { get; set; }

    /// <summary>The lines as they would be.</summary>
    public string? ToContent { get; set; }

    /// <summary>The lines as they would be.</summary>
    public override string ToString() => ToContent ?? $"{Id}";
}
