using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the users who have access to a project.</summary>
/// <example>
///   <summary>Find a user of a project by a part of the name.</summary>
///   <code>Get-GLProjectUser platform/docs -Search jane</code>
/// </example>
/// <example>
///   <summary>See who has access besides oneself.</summary>
///   <code>Get-GLProjectUser platform/docs -SkipUser (Get-GLUser -Current) -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectUser", SupportsPaging = true)]
[OutputType(typeof(BasicUser))]
[Documentation("projects/#list-all-members-of-a-project")]
[Get("/projects/:id/users", Paged = true)]
public sealed class GetProjectUserCommand : ProjectGetCmdlet<BasicUser>
{
    /// <summary>A part of the name, the user name or the e-mail address.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }

    /// <summary>Users to leave out.</summary>
    [Parameter]
    [ApiName("skip_users")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [CommaSeparated]
    [NoEmptyItem]
    public UserRef[]? SkipUser { get; set; }
}
