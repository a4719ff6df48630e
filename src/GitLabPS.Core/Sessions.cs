using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Closes a session with a GitLab server.</summary>
/// <example>
///   <summary>Close the default session.</summary>
///   <code>Disconnect-GLServer</code>
/// </example>
/// <example>
///   <summary>Close another session.</summary>
///   <code>$test | Disconnect-GLServer</code>
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "GLServer")]
[Documentation("rest/authentication/")]
public sealed class DisconnectServerCommand : PSCmdlet
{
    /// <summary>The session to close. The default session is closed otherwise.</summary>
    [Parameter(ValueFromPipeline = true)]
    public GitLabSession? Session { get; set; }

    /// <summary>Closes the session.</summary>
    protected override void ProcessRecord()
    {
        GitLabSession? session = Session ?? SessionStore.Current;
        session?.Dispose();
        if (session is not null && session == SessionStore.Current) SessionStore.Current = null;
    }
}

/// <summary>Makes a session the default of the runspace.</summary>
/// <example>
///   <summary>Work with two servers, and change between them.</summary>
///   <code>
/// $live = Connect-GLServer gitlab.example.com -SecretName live
/// $test = Connect-GLServer test.example.com -SecretName test
/// Set-GLSession $live
///   </code>
/// </example>
/// <example>
///   <summary>Use the session of the caller in a parallel block, which is a runspace of its own.</summary>
///   <code>1..4 | ForEach-Object -Parallel { Set-GLSession $using:live; Get-GLUser -Current }</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLSession")]
[Documentation("rest/authentication/")]
public sealed class SetSessionCommand : PSCmdlet
{
    /// <summary>The session that commands without -Session use from now on.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public GitLabSession? Session { get; set; }

    /// <summary>Chooses the session.</summary>
    protected override void ProcessRecord() => SessionStore.Current = Session;
}

/// <summary>Gets the default session, or with -Detailed what the server knows about it.</summary>
/// <example>
///   <summary>See which server commands go to.</summary>
///   <code>Get-GLSession</code>
/// </example>
/// <example>
///   <summary>See the server's version, whose token it is, what it may do and when it expires.</summary>
///   <code>Get-GLSession -Detailed | Format-List</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLSession", DefaultParameterSetName = "Plain")]
[OutputType(typeof(GitLabSession), ParameterSetName = ["Plain"])]
[OutputType(typeof(SessionDetail), ParameterSetName = ["Detailed"])]
[Documentation("rest/authentication/")]
[Get("/version", Set = "Detailed")]
[Get("/user", Set = "Detailed", Step = "User")]
[Get("/personal_access_tokens/self", Set = "Detailed", Step = "Token")]
public sealed class GetSessionCommand : ApiCmdlet
{
    /// <summary>Asks the server for its version and for the token's user, scopes and expiry. What the token may not ask stays empty.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Detailed")]
    [NotSent]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Writes the session.</summary>
    protected override void ProcessRecord()
    {
        if (!Detailed)
        {
            WriteObject(CurrentSession);
            return;
        }

        TakeParameters();
        SessionDetail? detail = null;
        try
        {
            var version = Ask("/version", Route);
            var user = Ask("/user", Step("User"));
            var token = Ask("/personal_access_tokens/self", Step("Token"));
            detail = new SessionDetail(CurrentSession, version, user, token);
        }
        catch (GitLabException failure)
        {
            WriteFailure(failure, CurrentSession.Server);
        }

        if (detail is not null) WriteObject(detail);
    }

    private IDictionary<string, object?>? Ask(string what, RouteAttribute route)
    {
        if (CurrentSession.Authentication == AuthenticationKind.None) return null;
        try
        {
            return Send<object>(Bind(route)) as IDictionary<string, object?>;
        }
        catch (GitLabResponseException refused) when (refused.StatusCode is 401 or 403 or 404)
        {
            WriteVerbose($"{what}: {refused.Message}");
            return null;
        }
    }
}

/// <summary>Tests whether a server can be reached and takes the session's credential. Never fails: it reports.</summary>
/// <example>
///   <summary>See what is wrong with a connection.</summary>
///   <code>Test-GLConnection</code>
/// </example>
/// <example>
///   <summary>Begin a runbook only when the server answers.</summary>
///   <code>if (-not (Test-GLConnection -Quiet)) { throw 'GitLab is away.' }</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "GLConnection", DefaultParameterSetName = "Report")]
[OutputType(typeof(ConnectionTest), ParameterSetName = ["Report"])]
[OutputType(typeof(bool), ParameterSetName = ["Quiet"])]
[Documentation("version/")]
[Get("/version")]
public sealed class TestConnectionCommand : ApiCmdlet
{
    /// <summary>Answers only true or false: true when the server takes the credential.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Quiet")]
    [NotSent]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Asks the server for its version.</summary>
    protected override void ProcessRecord()
    {
        TakeParameters();
        var watch = Stopwatch.StartNew();
        var result = new ConnectionTest(CurrentSession.Server);
        try
        {
            var version = Send<object>(Bind(Route)) as IDictionary<string, object?>;
            result.IsReachable = result.IsAuthenticated = true;
            result.Version = version is not null && version.TryGetValue("version", out object? number) ? number as string : null;
        }
        catch (GitLabResponseException answer)
        {
            result.IsReachable = true;

            // Who may not ask for the version is known all the same.
            result.IsAuthenticated = answer.StatusCode == 403;
            result.Problem = result.IsAuthenticated ? null : answer.Message;
        }
        catch (GitLabException failure)
        {
            result.Problem = failure.Message;
        }

        result.Latency = watch.Elapsed;
        WriteObject(Quiet ? result.IsAuthenticated : result);
    }
}

/// <summary>What a server says about a session.</summary>
public sealed class SessionDetail
{
    internal SessionDetail(GitLabSession session, IDictionary<string, object?>? version, IDictionary<string, object?>? user, IDictionary<string, object?>? token)
    {
        Server = session.Server;
        Authentication = session.Authentication;
        Version = Text(version, "version");
        Username = Text(user, "username");
        UserId = user is not null && user.TryGetValue("id", out object? id) ? id as long? : null;
        TokenName = Text(token, "name");
        Scopes = token is not null && token.TryGetValue("scopes", out object? scopes) && scopes is IEnumerable<object?> list ? list.OfType<string>().ToList() : [];
        ExpiresAt = DateTimeOffset.TryParse(Text(token, "expires_at"), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at) ? at.Date : null;
        RateBudget = session.RateBudget;
    }

    /// <summary>The server's web address.</summary>
    public Uri Server { get; }

    /// <summary>The kind of credential.</summary>
    public AuthenticationKind Authentication { get; }

    /// <summary>GitLab's version, such as 18.5.0-ee.</summary>
    public string? Version { get; }

    /// <summary>The user that the token belongs to.</summary>
    public string? Username { get; }

    /// <summary>The id of that user.</summary>
    public long? UserId { get; }

    /// <summary>The name that the token has in GitLab.</summary>
    public string? TokenName { get; }

    /// <summary>What the token may do, such as api or read_api.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The day on which the token ends.</summary>
    public DateTime? ExpiresAt { get; }

    /// <summary>How many requests the server still takes in this window, where it says so.</summary>
    public RateBudget? RateBudget { get; }

    private static string? Text(IDictionary<string, object?>? members, string name) =>
        members is not null && members.TryGetValue(name, out object? value) ? value as string : null;
}

/// <summary>The outcome of a test of a connection.</summary>
public sealed class ConnectionTest
{
    internal ConnectionTest(Uri server) => Server = server;

    /// <summary>The server's web address.</summary>
    public Uri Server { get; }

    /// <summary>Whether a server answered.</summary>
    public bool IsReachable { get; internal set; }

    /// <summary>Whether it took the credential.</summary>
    public bool IsAuthenticated { get; internal set; }

    /// <summary>GitLab's version.</summary>
    public string? Version { get; internal set; }

    /// <summary>How long the answer took.</summary>
    public TimeSpan Latency { get; internal set; }

    /// <summary>What is wrong, if anything.</summary>
    public string? Problem { get; internal set; }
}
