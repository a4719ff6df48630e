using System;

namespace GitLab.Simulator;

/// <summary>Where the instance says it is, for the addresses in its answers.</summary>
internal sealed class Site(Uri url)
{
    /// <summary>The address of the instance, without a slash at the end.</summary>
    public string Url { get; } = url.AbsoluteUri.TrimEnd('/');

    /// <summary>The host, for addresses that are not http.</summary>
    public string Host { get; } = url.Host;

    /// <summary>The address of something in the API, such as <c>projects/4</c>.</summary>
    public string Api(string path) => Url + "/api/v4/" + path;
}
