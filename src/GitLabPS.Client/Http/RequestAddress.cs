using System;

namespace GitLabPS.Client;

/// <summary>Puts a request's path below the address of the API, where it has to stay.</summary>
internal static class RequestAddress
{
    /// <summary>The whole URL.</summary>
    /// <exception cref="GitLabRequestException">
    /// The path holds what URLs give another meaning: a step such as <c>..</c>, plain or encoded, a backslash, a <c>#</c>, another server.
    /// </exception>
    public static Uri Of(ApiRequest request, Uri apiBase)
    {
        string meant = apiBase.AbsolutePath + request.Path.Split('?')[0];
        return WebUri.TryCreate(request.RelativeUrl, out Uri? relative)
            && Uri.TryCreate(apiBase, relative, out Uri? combined)
            && EscapedSlashes.Keep(combined) is var uri
            && uri.GetLeftPart(UriPartial.Authority) == apiBase.GetLeftPart(UriPartial.Authority)
            && Uri.UnescapeDataString(uri.AbsolutePath) == Uri.UnescapeDataString(meant)
                ? uri
                : throw new GitLabRequestException($"The path '{request.Path}' would lead elsewhere than it says. Percent-encode the names in it: '/', '\\', '#', '.' and '..' mean something in a URL.");
    }
}
