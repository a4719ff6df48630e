using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS;

/// <summary>Tries an address and a credential with the cheapest request that proves both.</summary>
internal static class SessionCheck
{
    /// <summary>Makes the request.</summary>
    /// <returns>What is to be said about a good credential that opens little; null where there is nothing to say.</returns>
    /// <exception cref="ArgumentException">There is no GitLab at the address.</exception>
    /// <exception cref="GitLabException">The server cannot be reached, or does not take the credential.</exception>
    public static async Task<string?> RunAsync(GitLabSession session, IExchangeObserver observer, CancellationToken cancellation)
    {
        string? path = session.Authentication switch
        {
            AuthenticationKind.JobToken => "job",
            AuthenticationKind.AccessToken or AuthenticationKind.OAuth => "user",

            // Nothing that everybody, or a deploy token, may ask for is small and sure: any answer of GitLab will do.
            _ => null,
        };
        var request = new ApiRequest(HttpMethod.Get, path ?? "projects", path is null ? [new("per_page", 1), new("simple", true)] : null);
        try
        {
            using ApiResponse answer = await session.SendAsync(request, observer, cancellation).ConfigureAwait(false);
            return IsJson(answer.MediaType) ? null : throw NoGitLab(session, $"the answer is {answer.MediaType ?? "of no type"} instead of JSON");
        }
        catch (GitLabResponseException answer) when (answer.StatusCode is < 429 and not 407 && !IsJson(answer.MediaType))
        {
            throw NoGitLab(session, $"the server answered {answer.StatusCode} with {answer.ServerMessage ?? "nothing"}", answer);
        }
        catch (GitLabResponseException answer) when (answer.StatusCode == 404)
        {
            // Everybody has a user, and there is always a list of projects.
            throw NoGitLab(session, $"the server answered 404 ({answer.ServerMessage})", answer);
        }
        catch (GitLabResponseException answer) when (path is null && answer.StatusCode is 401 or 403)
        {
            return null;
        }
        catch (GitLabResponseException answer) when (answer.StatusCode == 403 && LacksOnlyScopes(answer, session))
        {
            return $"The token is good, but its scopes open little of the API, not even its own user: {answer.ServerMessage?.TrimEnd('.')}.";
        }
    }

    // A scope such as read_repository opens a few endpoints, self_rotate but one. A user who is blocked, and one in
    // whose place others may not act, opens none.
    private static bool LacksOnlyScopes(GitLabResponseException answer, GitLabSession session) =>
        session.Sudo is null && answer.ServerMessage?.StartsWith("403 Forbidden", StringComparison.Ordinal) != true;

    private static bool IsJson(string? mediaType) => mediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;

    private static ArgumentException NoGitLab(GitLabSession session, string reason, Exception? inner = null) => new(
        $"There is no GitLab API below {session.Server}: {reason}. "
        + (session.Server.AbsolutePath == "/"
            ? "Check the address: GitLab may be at another host or port, or below a path that belongs to the address."
            : $"Give the address of GitLab itself, such as {session.Server.GetLeftPart(UriPartial.Authority)}, not that of a group, a project or a page."),
        inner);
}
