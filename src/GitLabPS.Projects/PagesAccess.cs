using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Says whether one may see the GitLab Pages site of a project.</summary>
/// <example>
///   <summary>Ask for one project.</summary>
///   <code>Test-GLProjectPagesAccess platform/docs</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group whose site anybody can see.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object { $_ | Test-GLProjectPagesAccess -Session $anonymous }</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "GLProjectPagesAccess")]
[OutputType(typeof(bool))]
[Documentation("pages/")]
[Get("/projects/:id/pages_access")]
public sealed class TestProjectPagesAccessCommand : ProjectReadCmdlet<bool>
{
    private const int Forbidden = 403;

    /// <inheritdoc/>
    protected override IEnumerable<bool> Read(ApiRequest request)
    {
        // That the token lacks a scope says nothing of the site.
        try
        {
            Send(request);
            return [true];
        }
        catch (GitLabResponseException refused) when (refused.StatusCode == Forbidden && refused.ServerMessage?.Contains("scope") != true)
        {
            return [false];
        }
    }
}
