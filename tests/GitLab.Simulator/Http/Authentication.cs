using System;
using System.Collections.Generic;
using System.Linq;

namespace GitLab.Simulator;

/// <summary>Who a request is from.</summary>
/// <param name="User">The user, after <c>sudo</c>; nobody without a token.</param>
/// <param name="Token">The token that was shown.</param>
internal sealed record Caller(User? User, AccessToken? Token)
{
    public static Caller Nobody { get; } = new(null, null);
}

/// <summary>Finds out who a request is from, and whether the token may do what the request wants.</summary>
internal static class Authentication
{
    /// <summary>The caller, or the refusal that GitLab would answer with.</summary>
    public static Caller Identify(
        RecordedRequest request, Parameters parameters, Route route, IReadOnlyDictionary<string, string> values, SimulatorState state)
    {
        var reads = request.Method is "GET" or "HEAD";
        var token = FindToken(request, parameters, state);
        if (token is { Kind: TokenKind.Job or TokenKind.Deploy } && !IsOwnProject(token, reads, route, values, state))
            token = null;
        if (token is null)
            return route.Access.HasFlag(RouteAccess.Public) ? Caller.Nobody : throw Errors.Unauthorized();

        if (token.Revoked)
            throw Errors.InvalidToken("Token was revoked. You have to re-authorize from the user.");
        if (token.Expired)
            throw Errors.InvalidToken("Token is expired. You can either do re-authorization or token refresh.");
        CheckScope(token, reads, route);
        if (token.User.State is "blocked" or "banned")
            throw Errors.Forbidden("Your account has been blocked.");

        token.LastUsedAt = DateTimeOffset.UtcNow;
        return new Caller(Sudo(request, parameters, token, state), token);
    }

    private static AccessToken? FindToken(RecordedRequest request, Parameters parameters, SimulatorState state)
    {
        var headers = request.Headers;
        if (headers.GetValueOrDefault("JOB-TOKEN") is { } job)
            return Known(job, TokenKind.Job);
        if (headers.GetValueOrDefault("DEPLOY-TOKEN") is { } deploy)
            return Known(deploy, TokenKind.Deploy);
        if ((headers.GetValueOrDefault("PRIVATE-TOKEN") ?? parameters.String("private_token")) is { } secret)
            return Known(secret, TokenKind.Personal);
        if ((Bearer(headers) ?? parameters.String("access_token")) is { } bearer)
            return Known(bearer, TokenKind.Personal, TokenKind.OAuth);
        return null;

        AccessToken Known(string value, params ReadOnlySpan<TokenKind> kinds) =>
            state.FindToken(value) is { } token && kinds.Contains(token.Kind) ? token : throw Errors.Unauthorized();
    }

    private static string? Bearer(IReadOnlyDictionary<string, string> headers)
    {
        const string scheme = "Bearer ";
        var header = headers.GetValueOrDefault("Authorization");
        return header is not null && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    // On most of the API GitLab takes no notice of these tokens. Here they read the project that they belong to, and a
    // job's token its job.
    private static bool IsOwnProject(
        AccessToken token, bool reads, Route route, IReadOnlyDictionary<string, string> values, SimulatorState state) =>
        reads && route.Pattern switch
        {
            ["projects", ":id", ..] => state.FindProject(values["id"]) == token.Project,
            ["job"] or ["job", "allowed_agents"] => token.Kind == TokenKind.Job,
            _ => false,
        };

    private static void CheckScope(AccessToken token, bool reads, Route route)
    {
        var sufficient = new List<string> { "api" };
        if (reads)
            sufficient.Add("read_api");
        if (reads && route.Access.HasFlag(RouteAccess.ReadUser))
            sufficient.Add("read_user");
        if (!route.Access.HasFlag(RouteAccess.AnyScope) && !sufficient.Any(token.Scopes.Contains))
            throw Errors.InsufficientScope(string.Join(' ', sufficient));
    }

    private static User Sudo(RecordedRequest request, Parameters parameters, AccessToken token, SimulatorState state)
    {
        if ((request.Headers.GetValueOrDefault("Sudo") ?? parameters.String("sudo")) is not { } name)
            return token.User;
        if (!token.User.IsAdmin)
            throw Errors.Forbidden("Must be admin to use sudo");
        if (!token.Scopes.Contains("sudo"))
            throw Errors.InsufficientScope("sudo");
        return state.FindUser(name) ?? throw Errors.NotFound($"User with ID or username '{name}'");
    }
}
