using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets your preferences that scripts can change.</summary>
/// <example>
///   <summary>See your preferences.</summary>
///   <code>Get-GLUserPreference</code>
/// </example>
/// <example>
///   <summary>See those of another user, as an administrator whose token may act for others.</summary>
///   <code>Get-GLUserPreference -Session (Connect-GLServer https://gitlab.example.com -Token $token -Sudo jane.d-oe)</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserPreference")]
[OutputType(typeof(UserPreference))]
[Documentation("users/#retrieve-your-user-preferences")]
[Get("/user/preferences")]
public sealed class GetUserPreferenceCommand : ReadCmdlet<UserPreference>
{
}

/// <summary>Changes your preferences.</summary>
/// <example>
///   <summary>See one file at a time in merge requests.</summary>
///   <code>Set-GLUserPreference -ViewDiffsFileByFile $true</code>
/// </example>
/// <example>
///   <summary>Hide changes of blanks, and see what is set now.</summary>
///   <code>Set-GLUserPreference -ShowWhitespaceInDiffs $false -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLUserPreference", SupportsShouldProcess = true)]
[OutputType(typeof(UserPreference))]
[Documentation("users/#update-your-user-preferences")]
[Put("/user/preferences")]
public sealed class SetUserPreferenceCommand : UpdateCmdlet<UserPreference>
{
    /// <summary>Shows one file at a time in a comparison.</summary>
    [Parameter]
    public bool? ViewDiffsFileByFile { get; set; }

    /// <summary>Shows changes of blanks in a comparison.</summary>
    [Parameter]
    public bool? ShowWhitespaceInDiffs { get; set; }

    /// <summary>Tells CI jobs, in their tokens, who you are at outside identity providers.</summary>
    [Parameter]
    public bool? PassUserIdentitiesToCiJwt { get; set; }

    /// <summary>Opens policies as YAML, not as a form.</summary>
    [Parameter]
    public bool? PolicyAdvancedEditor { get; set; }
}

/// <summary>What a user prefers.</summary>
[TableView("UserId", "ViewDiffsFileByFile", "ShowWhitespaceInDiffs")]
public sealed class UserPreference : GitLabObject
{
    /// <summary>The id under which GitLab keeps the preferences.</summary>
    public long? Id { get; set; }

    /// <summary>The id of the user.</summary>
    public long? UserId { get; set; }

    /// <summary>Whether one file at a time is shown in a comparison.</summary>
    public bool? ViewDiffsFileByFile { get; set; }

    /// <summary>Whether changes of blanks are shown in a comparison.</summary>
    public bool? ShowWhitespaceInDiffs { get; set; }

    /// <summary>Whether CI jobs learn, in their tokens, who the user is at outside identity providers.</summary>
    public bool? PassUserIdentitiesToCiJwt { get; set; }

    /// <summary>Whether policies open as YAML.</summary>
    public bool? PolicyAdvancedEditor { get; set; }
}
