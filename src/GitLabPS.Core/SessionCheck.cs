using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS;

/// <summary>Tries a credential with the cheapest request that proves it.</summary>
internal static class SessionCheck
{
    public static async Task RunAsync(GitLabSession session, IExchangeObserver observer, CancellationToken cancellation)
    {
        string? path = session.Authentication switch
        {
            AuthenticationKind.JobToken => "job",
            AuthenticationKind.AccessToken or AuthenticationKind.OAuth => "user",

            // Nothing that everybody, or a deploy token, may ask for is small and sure: any answer of the server will do.
            _ => null,
        };
        try
        {
            (await session.SendAsync(new ApiRequest(HttpMethod.Get, path ?? "projects", path is null ? [new("per_page", 1), new("simple", true)] : null), observer, cancellation).ConfigureAwait(false)).Dispose();
        }
        catch (GitLabResponseException answer) when (answer.StatusCode == 403 || (path is null && answer.StatusCode is 401 or 404))
        {
            // A token that may not read its own user is a good token all the same.
        }
    }
}
