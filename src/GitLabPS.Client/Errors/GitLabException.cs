using System;
using System.Linq;

namespace GitLabPS.Client;

/// <summary>Something between this module and GitLab went wrong. The message says what, and what to do about it.</summary>
public abstract class GitLabException : Exception
{
    private readonly string text;
    private Secrets? secrets;

    private protected GitLabException(string message, Exception? inner = null)
        : base(null, inner) => text = message;

    /// <summary>The HTTP method of the request, such as <c>GET</c>.</summary>
    public string? Method { get; internal set; }

    /// <summary>The URL that was asked. It holds no credential and no secret parameter.</summary>
    public Uri? RequestUri { get; internal set; }

    /// <summary>How far a list or a download came before it failed, in a sentence.</summary>
    public string? Reached { get; internal set; }

    /// <summary>What the object that was asked about says of the reason, in a sentence, where GitLab did not.</summary>
    public string? Explanation { get; set; }

    /// <summary>What went wrong, how far it got, and what to do: in one line, which holds nothing that was sent as a secret.</summary>
    public override string Message
    {
        get
        {
            string all = string.Join(" ", new[] { text, Reached, Explanation }.Where(sentence => sentence is not null));
            return secrets is null ? ForeignText.Line(all, ForeignText.MaxMessage) : secrets.Line(all, ForeignText.MaxMessage);
        }
    }

    /// <summary>Keeps out of the message what was sent as a secret, wherever in it somebody repeats that.</summary>
    internal void Keep(Secrets sent) => secrets = sent;
}

/// <summary>The request cannot be sent as it is; nothing was sent.</summary>
public sealed class GitLabRequestException : GitLabException
{
    /// <summary>Says what is wrong with the request.</summary>
    public GitLabRequestException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>GitLab answered with an error status.</summary>
public sealed class GitLabResponseException : GitLabException
{
    internal GitLabResponseException(string message)
        : base(message)
    {
    }

    /// <summary>The HTTP status, such as 404.</summary>
    public int StatusCode { get; internal set; }

    /// <summary>The media type of the answer. GitLab's API answers with <c>application/json</c>, a proxy or another server with <c>text/html</c>.</summary>
    public string? MediaType { get; internal set; }

    /// <summary>What GitLab said, in one sentence.</summary>
    public string? ServerMessage { get; internal set; }

    /// <summary>
    /// Whether another request held a lock on the object, so that GitLab did nothing: a conflict that passes. Any other stays.
    /// </summary>
    internal bool IsLock => StatusCode == 409 && ServerMessage?.EndsWith("Resource lock", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>GitLab's id of the request, which its administrator finds in the logs.</summary>
    public string? RequestId { get; internal set; }

    /// <summary>How long GitLab asks to wait before the next try, where it says so.</summary>
    public TimeSpan? RetryAfter { get; internal set; }
}

/// <summary>No connection to the server, or it broke.</summary>
public sealed class GitLabConnectionException : GitLabException
{
    internal GitLabConnectionException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}

/// <summary>The server did not answer, or not finish, in time.</summary>
public sealed class GitLabTimeoutException : GitLabException
{
    /// <summary>Says what was waited for.</summary>
    public GitLabTimeoutException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>GitLab took the request, but the work that it began in the background failed.</summary>
public sealed class GitLabOperationException : GitLabException
{
    /// <summary>Says what failed.</summary>
    public GitLabOperationException(string message)
        : base(message)
    {
    }
}

/// <summary>The answer is not what GitLab's API sends: no JSON, cut off, or a redirect or link that must not be followed.</summary>
public sealed class GitLabProtocolException : GitLabException
{
    /// <summary>Says what came in place of an answer.</summary>
    public GitLabProtocolException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
