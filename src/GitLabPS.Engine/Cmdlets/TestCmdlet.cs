using System.Collections.Generic;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Says whether something is there: GitLab answers 404 where it is not, or where one may not see it.</summary>
public abstract class TestCmdlet : ReadCmdlet<bool>
{
    private const int NotFound = 404;

    /// <inheritdoc/>
    protected override IEnumerable<bool> Read(ApiRequest request)
    {
        try
        {
            Send(request);
            return [true];
        }
        catch (GitLabResponseException refused) when (refused.StatusCode == NotFound)
        {
            return [false];
        }
    }
}
