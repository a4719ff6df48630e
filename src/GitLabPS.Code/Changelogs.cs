using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the part of a changelog that is for one version, made of the messages of its commits. Nothing is changed.</summary>
/// <remarks>What counts are commits with a line such as <c>Changelog: added</c> at the end of their message.</remarks>
/// <example>
///   <summary>See what would be written for the next version.</summary>
///   <code>(Get-GLChangelog platform/api 1.1.0).Notes</code>
/// </example>
/// <example>
///   <summary>Save the notes of the next version of several projects.</summary>
///   <code>Get-GLProject -Group platform/backend -All | Get-GLChangelog -Version 2.0.0 | ForEach-Object { Set-Content "notes-$($_.ProjectId).md" $_.Notes }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLChangelog")]
[OutputType(typeof(Changelog))]
[Documentation("repositories/#generate-changelog-data")]
[Get("/projects/:id/repository/changelog")]
public sealed class GetChangelogCommand : ProjectReadCmdlet<Changelog>
{
    /// <summary>The version, such as <c>1.1.0</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Version { get; set; }

    /// <summary>The commit behind which it begins: its SHA. The commit of the last version's tag otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? From { get; set; }

    /// <summary>The commit with which it ends. The end of the default branch otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? To { get; set; }

    /// <summary>The date of the version. Now, unless told otherwise.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? Date { get; set; }

    /// <summary>The name of the line in a commit's message that counts. <c>Changelog</c>, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? Trailer { get; set; }

    /// <summary>The file of the repository with the settings. <c>.gitlab/changelog_config.yml</c>, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? ConfigFile { get; set; }

    /// <summary>The branch or tag that has this file. The default branch otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? ConfigFileRef { get; set; }
}

/// <summary>Writes the part for one version into the changelog of a repository, with a commit of its own.</summary>
/// <example>
///   <summary>Write the next version's part.</summary>
///   <code>Add-GLChangelog platform/api 1.1.0</code>
/// </example>
/// <example>
///   <summary>Write the same version's part of several projects, on a branch that is reviewed later.</summary>
///   <code>Get-GLProject -Group platform/backend -All | Add-GLChangelog -Version 2.0.0 -Branch release-2.0 -Message 'Changelog of 2.0'</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLChangelog", SupportsShouldProcess = true)]
[Documentation("repositories/#add-changelog-data-to-file")]
[Post("/projects/:id/repository/changelog")]
public sealed class AddChangelogCommand : ProjectChangeCmdlet
{
    /// <summary>The version, such as <c>1.1.0</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Version { get; set; }

    /// <summary>The branch that gets the commit. The default branch otherwise.</summary>
    [Parameter]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>The changelog. <c>CHANGELOG.md</c>, unless told otherwise.</summary>
    [Parameter]
    [ApiName("file")]
    [Text]
    public string? FilePath { get; set; }

    /// <summary>The message of the commit.</summary>
    [Parameter]
    [Content]
    public string? Message { get; set; }

    /// <summary>The commit behind which it begins: its SHA. The commit of the last version's tag otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? From { get; set; }

    /// <summary>The commit with which it ends. The end of -Branch otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? To { get; set; }

    /// <summary>The date of the version. Now, unless told otherwise.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? Date { get; set; }

    /// <summary>The name of the line in a commit's message that counts. <c>Changelog</c>, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? Trailer { get; set; }

    /// <summary>The file of the repository with the settings. <c>.gitlab/changelog_config.yml</c>, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? ConfigFile { get; set; }

    /// <summary>The branch or tag that has this file. The default branch otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? ConfigFileRef { get; set; }
}

/// <summary>The part of a changelog that is for one version.</summary>
[TableView("Project", "Notes")]
public sealed class Changelog : ProjectObject
{
    /// <summary>The text, in Markdown.</summary>
    public string? Notes { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Notes ?? "";
}
