namespace GitLabPS;

/// <summary>How to mention an issue or a merge request in a text.</summary>
public sealed class IssuableReferences : GitLabObject
{
    private static readonly char[] Marks = ['#', '!', '&'];

    /// <summary>Within the same project, such as <c>#5</c>.</summary>
    [ApiName("short")]
    public string? ShortForm { get; set; }

    /// <summary>From where GitLab was asked, as short as it can be.</summary>
    public string? Relative { get; set; }

    /// <summary>From anywhere, such as <c>platform/api#5</c>.</summary>
    public string? Full { get; set; }

    /// <summary>The path of the project or group, with which the form that works anywhere begins.</summary>
    internal string? OwnerPath => Full?.IndexOfAny(Marks) is { } end and > 0 ? Full.Substring(0, end) : null;

    /// <summary>The form that works anywhere.</summary>
    public override string ToString() => Full ?? ShortForm ?? "";
}
