using System;
using System.Linq;

namespace GitLabPS.Engine;

/// <summary>Reads the path of a project, group or user out of an address that was copied from a browser.</summary>
internal static class WebAddress
{
    // Everything behind it is a page within the project or group.
    private static readonly string[] PageMark = ["/-/"];

    /// <summary>The path of what the address shows.</summary>
    /// <exception cref="ArgumentException">The address is on another server, or shows nothing in particular.</exception>
    public static string PathOf(Uri url, Uri server)
    {
        if (!string.Equals(url.Host, server.Host, StringComparison.OrdinalIgnoreCase) || url.Port != server.Port)
        {
            throw new ArgumentException($"'{url}' is on another server than the session's ({server}). Connect to that server, or give a path.");
        }

        string path = Uri.UnescapeDataString(url.AbsolutePath);
        if (path.StartsWith(server.AbsolutePath, StringComparison.OrdinalIgnoreCase)) path = path.Substring(server.AbsolutePath.Length - 1);

        string subject = path.Split(PageMark, StringSplitOptions.None).First().Trim('/');

        // The prefix of a group's page.
        if (subject.StartsWith("groups/", StringComparison.Ordinal)) subject = subject.Substring("groups/".Length);
        if (subject.EndsWith(".git", StringComparison.Ordinal)) subject = subject.Substring(0, subject.Length - ".git".Length);
        return subject.Length > 0 ? subject : throw new ArgumentException($"'{url}' does not show a project, a group or a user.");
    }
}
