namespace GitLabPS;

/// <summary>With which program and from where something was made, as spam checks need it.</summary>
[TableView("IpAddress:15", "AkismetSubmitted", "UserAgent")]
public sealed class UserAgentDetail : GitLabObject
{
    /// <summary>How the author's browser or program named itself.</summary>
    public string? UserAgent { get; set; }

    /// <summary>The address that the author came from.</summary>
    public string? IpAddress { get; set; }

    /// <summary>Whether it was reported to Akismet as spam.</summary>
    public bool? AkismetSubmitted { get; set; }

    /// <summary>The address and the program.</summary>
    public override string ToString() => $"{IpAddress} {UserAgent}";
}
