using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Finds the project that a folder is a git checkout of.</summary>
internal static class GitCheckout
{
    private static readonly Regex Section = new(@"^\s*\[remote\s+""(?<name>[^""]+)""\]");
    private static readonly Regex UrlLine = new(@"^\s*url\s*=\s*(?<url>\S+)\s*$");
    private static readonly Regex ScpLike = new(@"^(?:[^@/]+@)?(?<host>[^:/]+):(?<path>.+)$");

    /// <summary>The full path of the project.</summary>
    /// <param name="folder">A folder inside the checkout.</param>
    /// <param name="server">The server that the remote must be on.</param>
    /// <exception cref="ArgumentException">No checkout, or one of another server.</exception>
    public static string ProjectOf(string folder, Uri server)
    {
        string config = FindConfig(folder) is { } file && File.Exists(file) ? file : throw new ArgumentException($"'.' means the project of the git checkout one stands in, and '{folder}' is in none.");
        string? remote = null;
        var urls = File.ReadLines(config).Select(line =>
        {
            if (line.TrimStart().StartsWith("[", StringComparison.Ordinal)) remote = Section.Match(line).Groups["name"].Value;
            return (Remote: remote, Url: UrlLine.Match(line).Groups["url"].Value);
        }).Where(r => !string.IsNullOrEmpty(r.Remote) && r.Url.Length > 0).OrderByDescending(r => r.Remote == "origin").ToList();
        return urls.Select(r => PathOn(r.Url, server)).FirstOrDefault(path => path is not null)
            ?? throw new ArgumentException($"The git checkout at '{folder}' has no remote on {server}.");
    }

    private static string? FindConfig(string folder)
    {
        for (DirectoryInfo? level = new(folder); level is not null; level = level.Parent)
        {
            string git = Path.Combine(level.FullName, ".git");
            if (Directory.Exists(git)) return Path.Combine(git, "config");

            // A worktree or submodule has a file there, which names the real folder.
            if (!File.Exists(git)) continue;
            string real = Path.Combine(level.FullName, File.ReadAllText(git).Replace("gitdir:", "").Trim());
            string common = Path.Combine(real, "commondir");
            if (File.Exists(common)) real = Path.Combine(real, File.ReadAllText(common).Trim());
            return Path.Combine(real, "config");
        }

        return null;
    }

    private static string? PathOn(string remote, Uri server)
    {
        string host;
        string path;
        if (WebUri.TryCreate(remote, out Uri? url) && url.IsAbsoluteUri && url.Host.Length > 0)
        {
            (host, path) = (url.Host, Uri.UnescapeDataString(url.AbsolutePath));

            // Over ssh there is no sub-path, over http there is.
            if (url.Scheme is "http" or "https" && path.StartsWith(server.AbsolutePath, StringComparison.Ordinal)) path = path.Substring(server.AbsolutePath.Length);
        }
        else if (ScpLike.Match(remote) is { Success: true } match)
        {
            (host, path) = (match.Groups["host"].Value, match.Groups["path"].Value);
        }
        else
        {
            return null;
        }

        path = path.Trim('/');
        if (path.EndsWith(".git", StringComparison.Ordinal)) path = path.Substring(0, path.Length - ".git".Length);
        return string.Equals(host, server.Host, StringComparison.OrdinalIgnoreCase) && path.Length > 0 ? path : null;
    }
}
