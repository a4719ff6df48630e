using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GitLab.Simulator;

/// <summary>A commit: its place in the history, and all files as they are from then on.</summary>
internal sealed record GitCommit(
    string Sha,
    IReadOnlyList<GitCommit> Parents,
    string Message,
    (string Name, string Email) Author,
    DateTimeOffset Date,
    IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>The first line of the message.</summary>
    public string Title => Message.Split('\n')[0];

    /// <summary>The commit that it was made on; null for the very first one.</summary>
    public GitCommit? Parent => Parents.Count > 0 ? Parents[0] : null;

    /// <summary>Itself and all commits below it, the newest first.</summary>
    public IReadOnlyList<GitCommit> History
    {
        get
        {
            var seen = new Dictionary<string, GitCommit>();
            var left = new Stack<GitCommit>([this]);
            while (left.TryPop(out var commit))
            {
                if (seen.TryAdd(commit.Sha, commit))
                    foreach (var parent in commit.Parents)
                        left.Push(parent);
            }

            return [.. seen.Values.OrderByDescending(each => each.Date)];
        }
    }

    /// <summary>The files that are not as they were in the first parent.</summary>
    public IEnumerable<string> ChangedPaths => Changes(Parent);

    /// <summary>The files that differ from those of another commit.</summary>
    public IEnumerable<string> Changes(GitCommit? from) => (from?.Files.Keys ?? []).Union(Files.Keys).Order(StringComparer.Ordinal)
        .Where(path => from is null || !from.Files.TryGetValue(path, out var old) || !Files.TryGetValue(path, out var now) || !old.AsSpan().SequenceEqual(now));

    /// <summary>Whether another commit is this one or below it.</summary>
    public bool Has(GitCommit other) => History.Contains(other);
}

/// <summary>A tag, annotated where it has a message.</summary>
internal sealed record GitTag(string Name, GitCommit Commit, string? Message, DateTimeOffset? CreatedAt);

/// <summary>The repository of a project, in memory.</summary>
internal sealed partial class Repository(Project project)
{
    private int commits;

    /// <summary>The last commit of each branch.</summary>
    public SortedDictionary<string, GitCommit> Branches { get; } = new(StringComparer.Ordinal);

    /// <summary>The tags.</summary>
    public SortedDictionary<string, GitTag> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of the default branch.</summary>
    public string DefaultBranch => (string?)project.Setting("default_branch") ?? "main";

    /// <summary>All commits that a branch or a tag has.</summary>
    public IEnumerable<GitCommit> AllCommits => Branches.Values.Concat(Tags.Values.Select(tag => tag.Commit)).SelectMany(tip => tip.History).DistinctBy(commit => commit.Sha).OrderByDescending(commit => commit.Date);

    /// <summary>The commit that a branch, a tag, a SHA or <c>HEAD</c> stands for.</summary>
    public GitCommit? Find(string? revision)
    {
        if (string.IsNullOrEmpty(revision) || revision == "HEAD")
            revision = DefaultBranch;
        return Branches.GetValueOrDefault(revision)
            ?? Tags.GetValueOrDefault(revision)?.Commit
            ?? (Sha().IsMatch(revision) ? AllCommits.FirstOrDefault(commit => commit.Sha.StartsWith(revision, StringComparison.Ordinal)) : null);
    }

    /// <summary>Whether everything on a branch is in the default branch.</summary>
    public bool IsMerged(string branch) =>
        branch != DefaultBranch && Branches.TryGetValue(DefaultBranch, out var main) && main.Has(Branches[branch]);

    /// <summary>Makes a commit on a branch, which begins with it if need be. A file without content is removed.</summary>
    public GitCommit Commit(string branch, string message, (string Name, string Email) author, DateTimeOffset date, Dictionary<string, byte[]?> changes)
    {
        var parent = Branches.GetValueOrDefault(branch);
        var files = new Dictionary<string, byte[]>(parent?.Files ?? new Dictionary<string, byte[]>());
        foreach (var (path, content) in changes)
        {
            if (content is null)
                files.Remove(path);
            else
                files[path] = content;
        }

        return Branches[branch] = Make(parent is null ? [] : [parent], message, author, date, files);
    }

    /// <summary>Merges a commit into a branch; where both have changed a file, the commit's stays.</summary>
    public void Merge(string branch, GitCommit other, string message, (string Name, string Email) author, DateTimeOffset date)
    {
        var files = new Dictionary<string, byte[]>(Branches[branch].Files);
        foreach (var (path, content) in other.Files)
            files[path] = content;
        Branches[branch] = Make([Branches[branch], other], message, author, date, files);
    }

    /// <summary>The SHA that git has for a content.</summary>
    public static string BlobSha(byte[] content) =>
        Hash([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content]);

    /// <summary>A SHA for a text.</summary>
    public static string ShaOf(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private GitCommit Make(IReadOnlyList<GitCommit> parents, string message, (string Name, string Email) author, DateTimeOffset date, Dictionary<string, byte[]> files) =>
        new(ShaOf($"{project.Id} {++commits} {message} {date:O}"), parents, message, author, date, files);

#pragma warning disable CA5350 // It is how git names things, and keeps nothing secret.
    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA1.HashData(bytes));
#pragma warning restore CA5350

    [GeneratedRegex("^[0-9a-f]{7,40}$")]
    private static partial Regex Sha();
}
