using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>
/// What one call sends and nobody else should read: the session's token, the password of its proxy, and the secrets in the
/// request. Whoever answers, or stands in between, may repeat them.
/// </summary>
internal sealed class Secrets
{
    // A shorter one stands in every text, and hides nothing.
    private const int MinLength = 4;

    private readonly Credential credential;
    private readonly ApiRequest request;
    private readonly NetworkCredential? proxy;

    public Secrets(Credential credential, ApiRequest request, NetworkCredential? proxy = null)
    {
        this.credential = credential;
        this.request = request;
        this.proxy = proxy;
    }

    /// <summary>Whether a server has taken the token.</summary>
    public bool IsTokenAccepted => credential.IsAccepted;

    /// <summary>A text of others as it may be shown, without the secrets.</summary>
    public string Line(string text, int maxLength = ForeignText.MaxLength) => ForeignText.Cut(Redaction.Text(Hide(ForeignText.Clean(text))), maxLength);

    /// <summary>Takes the token out of a text that may become a part of a request.</summary>
    public string HideToken(string text) => credential.Text is { } token ? EscapedText.Hide(text, [token]) : text;

    /// <summary>Takes the secrets out of a text.</summary>
    public string Hide(string text) => EscapedText.Hide(text, All());

    /// <summary>
    /// The cause of a failure, for who looks into it; null where its texts, which may quote the server, are not as they may be shown. Of
    /// broken JSON it stays known that it is that.
    /// </summary>
    public Exception? Cause(Exception cause) => MayBeShown(cause) ? cause : cause is JsonException ? new JsonReaderException(Line(cause.Message)) : null;

    private bool MayBeShown(Exception cause)
    {
        string all = cause.ToString();
        if (Hide(all) != all) return false;
        for (Exception? part = cause; part is not null; part = part.InnerException)
        {
            if (ForeignText.Line(part.Message) != part.Message) return false;
        }

        return true;
    }

    // What was written in one line would be found in one line.
    private List<string> All()
    {
        List<string> secrets = request.Secrets.Where(s => s.Length >= MinLength).ToList();
        if (credential.Text is { } token) secrets.Add(token);
        if (proxy is { Password.Length: > 0 }) secrets.AddRange([proxy.Password, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{proxy.UserName}:{proxy.Password}"))]);
        return secrets.Concat(secrets.Select(ForeignText.Clean)).Where(s => s.Length > 0).Distinct().ToList();
    }
}
