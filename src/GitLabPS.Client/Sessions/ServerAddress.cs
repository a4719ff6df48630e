using System;

namespace GitLabPS.Client;

/// <summary>Understands the addresses that people give for a GitLab server.</summary>
public static class ServerAddress
{
    private const string ApiSuffix = "/api/v4";

    /// <summary>
    /// The web address with a closing slash: <c>gitlab.example.com</c> gets <c>https://</c>, and an address of the API
    /// (<c>…/api/v4</c>) loses that part.
    /// </summary>
    /// <exception cref="ArgumentException">It is no address of a web server.</exception>
    public static Uri Parse(string address)
    {
        string text = address.Trim();
        if (!text.Contains("://")) text = "https://" + text;
        return WebUri.TryCreate(text, out Uri? uri) ? Normalize(uri) : throw NotWeb(address);
    }

    internal static Uri Normalize(Uri address)
    {
        if (address.IsAbsoluteUri && address.UserInfo.Length > 0) throw new ArgumentException("The server's address holds a user name or a password. Give credentials with -Token or -Credential.");
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")) throw NotWeb(address.OriginalString);
        try
        {
            string path = address.AbsolutePath.TrimEnd('/');
            if (path.EndsWith(ApiSuffix, StringComparison.OrdinalIgnoreCase)) path = path.Substring(0, path.Length - ApiSuffix.Length);
            return new Uri(address.GetLeftPart(UriPartial.Authority) + path + "/");
        }
        catch (UriFormatException bad)
        {
            // A host in other letters than ASCII is looked at only now.
            throw NotWeb(address.OriginalString, bad);
        }
    }

    private static ArgumentException NotWeb(string address, Exception? inner = null) =>
        new($"'{address}' is no web address. Give the server as https://gitlab.example.com.", inner);
}
