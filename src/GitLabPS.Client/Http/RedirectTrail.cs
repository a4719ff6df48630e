using System;
using System.Net.Http;

namespace GitLabPS.Client;

/// <summary>
/// The way of one attempt through redirects. The credential, and all else that is the session's, goes to its origin only.
/// GitLab keeps many files in an object storage, and a request for a file may follow it there with empty hands.
/// </summary>
internal sealed class RedirectTrail
{
    private const int MaxRedirects = 5;

    private readonly ApiRequest request;
    private readonly Secrets secrets;
    private readonly Uri origin;
    private int hops;

    /// <summary>Begins at the origin.</summary>
    public RedirectTrail(ApiRequest request, Uri origin, Secrets secrets)
    {
        this.request = request;
        this.secrets = secrets;
        this.origin = Uri = origin;
    }

    /// <summary>Where the request is to be sent now.</summary>
    public Uri Uri { get; private set; }

    /// <summary>Whether it has left the origin. What comes back to it has left all the same.</summary>
    public bool IsAway { get; private set; }

    /// <summary>The URL without secrets. Who has the query of a storage's URL has the file.</summary>
    public Uri Shown => IsAway ? new Uri(Uri.GetLeftPart(UriPartial.Path)) : Redaction.Url(Uri);

    /// <summary>Takes the next step.</summary>
    /// <exception cref="GitLabProtocolException">It leads nowhere, in a circle, or where the request must not go.</exception>
    public void Follow(HttpResponseMessage redirect)
    {
        int status = (int)redirect.StatusCode;
        if (redirect.Headers.Location is not { } location) throw Refusal($"the server answered {status} without saying where to go.");
        if (!Repeats(status)) throw Refusal(request.IsRead
            ? $"the server answered {status}, which leads nowhere that a request may follow."
            : $"the server answered {status}, and only after 307 and 308 a change is sent again. Look whether it happened, and whether the session's address of the server is the right one.");
        if (secrets.HideToken(location.OriginalString) != location.OriginalString) throw Refusal("the server redirects to an address that holds the token, which belongs in no address.");

        Uri target = EscapedSlashes.Keep(new Uri(Uri, location));
        bool isHome = !IsAway && Uri.Compare(origin, target, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
        if (!isHome) CheckStorage(target);
        if (hops++ == MaxRedirects) throw Refusal("the server redirects in a circle.");
        IsAway = !isHome;
        Uri = target;
    }

    // A read goes wherever the answer is said to be. 307 and 308 alone say that nothing has happened yet and that the same
    // request is meant; after any other a change may have taken place.
    private bool Repeats(int status) => status is 307 or 308 || (request.IsRead && status is 301 or 302 or 303);

    private void CheckStorage(Uri target)
    {
        string storage = target.GetLeftPart(UriPartial.Authority);

        // The same path elsewhere is no storage, but the server itself under another address.
        if (request is not { IsFile: true, IsRead: true } || (!IsAway && target.AbsolutePath == Uri.AbsolutePath))
        {
            throw Refusal(
                $"the server redirects to {storage}, and the token goes to {origin.GetLeftPart(UriPartial.Authority)} only. "
                + (IsOfApi(target)
                    ? "If that is the server's right address, connect to it."
                    : "That is no address of GitLab's API: check the server's address, and whether a proxy before it wants you to sign in."));
        }

        if (target.Scheme != Uri.UriSchemeHttps && (target.Scheme != Uri.UriSchemeHttp || Uri.Scheme != Uri.UriSchemeHttp))
        {
            throw Refusal($"the server redirects to {storage}, and from {Uri.Scheme} a file may only be kept at https.");
        }
    }

    private static bool IsOfApi(Uri uri) => uri.AbsolutePath.Contains("/api/v4/");

    private GitLabProtocolException Refusal(string reason) => new($"{request.Title}: {reason}");
}
