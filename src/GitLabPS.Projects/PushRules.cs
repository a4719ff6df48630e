using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the push rules of a project.</summary>
/// <remarks>A project without rules of its own answers that it was not found.</remarks>
/// <example>
///   <summary>See what a project refuses.</summary>
///   <code>Get-GLProjectPushRule platform/docs</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that let secrets through.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLProjectPushRule | Where-Object { -not $_.PreventSecrets }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectPushRule")]
[OutputType(typeof(PushRule))]
[Documentation("project_push_rules/#retrieve-the-push-rules-of-a-project")]
[Tier("Premium")]
[Get("/projects/:id/push_rule")]
public sealed class GetProjectPushRuleCommand : ProjectReadCmdlet<PushRule>
{
}

/// <summary>Gives push rules to a project that has none of its own.</summary>
/// <remarks>A project has one set of rules. To change it, use Set-GLProjectPushRule.</remarks>
/// <example>
///   <summary>Refuse secrets and unsigned commits.</summary>
///   <code>New-GLProjectPushRule platform/docs -PreventSecret $true -RejectUnsignedCommit $true</code>
/// </example>
/// <example>
///   <summary>Ask for the number of an issue in each commit message.</summary>
///   <code>New-GLProjectPushRule platform/docs -CommitMessageRegex 'JIRA-\d+'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLProjectPushRule", SupportsShouldProcess = true)]
[OutputType(typeof(PushRule))]
[Documentation("project_push_rules/#add-push-rules-to-a-project")]
[Tier("Premium")]
[Post("/projects/:id/push_rule")]
public sealed class NewProjectPushRuleCommand : PushRuleSettingsCmdlet
{
}

/// <summary>Changes the push rules of a project. What is not given stays as it is.</summary>
/// <example>
///   <summary>Limit the size of files to 50 MB.</summary>
///   <code>Set-GLProjectPushRule platform/docs -MaxFileSize 50</code>
/// </example>
/// <example>
///   <summary>Let branches have any name again.</summary>
///   <code>Set-GLProjectPushRule platform/docs -BranchNameRegex ''</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProjectPushRule", SupportsShouldProcess = true)]
[OutputType(typeof(PushRule))]
[Documentation("project_push_rules/#update-push-rules-of-a-project")]
[Tier("Premium")]
[Put("/projects/:id/push_rule")]
public sealed class SetProjectPushRuleCommand : PushRuleSettingsCmdlet
{
    /// <summary>Emits the rules as they are after the change. Without it nothing is emitted.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override bool Emits => PassThru;
}

/// <summary>Takes all push rules from a project.</summary>
/// <example>
///   <summary>Remove the rules of one project.</summary>
///   <code>Remove-GLProjectPushRule platform/docs</code>
/// </example>
/// <example>
///   <summary>Remove those that came in with a copy, after a look at what would happen.</summary>
///   <code>Get-GLProject -Group sandbox -All | Get-GLProjectPushRule | Remove-GLProjectPushRule -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectPushRule", SupportsShouldProcess = true)]
[Documentation("project_push_rules/#delete-the-push-rules-of-a-project")]
[Tier("Premium")]
[Delete("/projects/:id/push_rule")]
public sealed class RemoveProjectPushRuleCommand : ProjectChangeCmdlet
{
}

/// <summary>The rules that can be set.</summary>
public abstract class PushRuleSettingsCmdlet : ProjectCreateCmdlet<PushRule>
{
    /// <summary>What the author's e-mail address must match; empty for anything.</summary>
    [Parameter]
    [Text]
    public string? AuthorEmailRegex { get; set; }

    /// <summary>What a branch name must match; empty for anything.</summary>
    [Parameter]
    [Text]
    public string? BranchNameRegex { get; set; }

    /// <summary>Whether the committer's e-mail address must be a confirmed one of the user who pushes.</summary>
    [Parameter]
    public bool? CommitCommitterCheck { get; set; }

    /// <summary>Whether the committer's name must be that of the user who pushes.</summary>
    [Parameter]
    public bool? CommitCommitterNameCheck { get; set; }

    /// <summary>What no commit message may match; empty for nothing.</summary>
    [Parameter]
    [Text]
    public string? CommitMessageNegativeRegex { get; set; }

    /// <summary>What a commit message must match; empty for anything.</summary>
    [Parameter]
    [Text]
    public string? CommitMessageRegex { get; set; }

    /// <summary>Whether tags cannot be deleted by a push.</summary>
    [Parameter]
    public bool? DenyDeleteTag { get; set; }

    /// <summary>What no file name may match; empty for nothing.</summary>
    [Parameter]
    [Text]
    public string? FileNameRegex { get; set; }

    /// <summary>The largest size of a file, in megabytes; 0 for any size.</summary>
    [Parameter]
    public int? MaxFileSize { get; set; }

    /// <summary>Whether the author of a commit must be a user of GitLab, by e-mail address.</summary>
    [Parameter]
    public bool? MemberCheck { get; set; }

    /// <summary>Whether files that look like keys or passwords are refused.</summary>
    [Parameter]
    [ApiName("prevent_secrets")]
    public bool? PreventSecret { get; set; }

    /// <summary>Whether commits without a sign-off (Developer Certificate of Origin) are refused.</summary>
    [Parameter]
    [ApiName("reject_non_dco_commits")]
    public bool? RejectNonDcoCommit { get; set; }

    /// <summary>Whether commits without a signature are refused.</summary>
    [Parameter]
    [ApiName("reject_unsigned_commits")]
    public bool? RejectUnsignedCommit { get; set; }
}

/// <summary>What a project accepts when somebody pushes to it.</summary>
[TableView("Id", "Project", "BranchNameRegex", "CommitMessageRegex", "MaxFileSize")]
public sealed class PushRule : ProjectObject
{
    /// <summary>The id of the rules.</summary>
    public long? Id { get; set; }

    /// <summary>When they were made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>What the author's e-mail address must match.</summary>
    public string? AuthorEmailRegex { get; set; }

    /// <summary>What a branch name must match.</summary>
    public string? BranchNameRegex { get; set; }

    /// <summary>Whether the committer's e-mail address must be a confirmed one of the user who pushes.</summary>
    public bool? CommitCommitterCheck { get; set; }

    /// <summary>Whether the committer's name must be that of the user who pushes.</summary>
    public bool? CommitCommitterNameCheck { get; set; }

    /// <summary>What no commit message may match.</summary>
    public string? CommitMessageNegativeRegex { get; set; }

    /// <summary>What a commit message must match.</summary>
    public string? CommitMessageRegex { get; set; }

    /// <summary>Whether tags cannot be deleted by a push.</summary>
    public bool? DenyDeleteTag { get; set; }

    /// <summary>What no file name may match.</summary>
    public string? FileNameRegex { get; set; }

    /// <summary>The largest size of a file, in megabytes; 0 for any size.</summary>
    public int? MaxFileSize { get; set; }

    /// <summary>Whether the author of a commit must be a user of GitLab.</summary>
    public bool? MemberCheck { get; set; }

    /// <summary>Whether files that look like keys or passwords are refused.</summary>
    public bool? PreventSecrets { get; set; }

    /// <summary>Whether commits without a sign-off are refused.</summary>
    public bool? RejectNonDcoCommits { get; set; }

    /// <summary>Whether commits without a signature are refused.</summary>
    public bool? RejectUnsignedCommits { get; set; }
}
