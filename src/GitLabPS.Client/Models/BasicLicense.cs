using System;

namespace GitLabPS;

/// <summary>The open-source licence that GitLab found in a repository.</summary>
public sealed class BasicLicense : GitLabObject
{
    /// <summary>The licence's SPDX name in lower case, such as <c>mit</c>.</summary>
    public string? Key { get; set; }

    /// <summary>The full name.</summary>
    public string? Name { get; set; }

    /// <summary>The name for daily use.</summary>
    public string? Nickname { get; set; }

    /// <summary>A page that explains it.</summary>
    public Uri? HtmlUrl { get; set; }

    /// <summary>Where its text comes from.</summary>
    public Uri? SourceUrl { get; set; }

    /// <summary>The full name.</summary>
    public override string ToString() => Name ?? Key ?? "";
}
