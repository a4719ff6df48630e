using System;
using System.IO;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>Which project <c>.</c> is, by the remotes of the git checkout.</summary>
public sealed class GitCheckoutTests : IDisposable
{
    private static readonly Uri Server = new("https://gitlab.example.com/");
    private readonly string folder = Directory.CreateTempSubdirectory("checkout").FullName;

    [Theory]
    [InlineData("https://gitlab.example.com/group/project.git")]
    [InlineData("https://gitlab.example.com/group/project")]
    [InlineData("git@gitlab.example.com:group/project.git")]
    [InlineData("gitlab.example.com:group/project.git")]
    [InlineData("ssh://git@gitlab.example.com:2222/group/project.git")]
    public void A_remote_names_the_project(string url)
    {
        WriteConfig(".git", Remote("origin", url));

        Assert.Equal("group/project", GitCheckout.ProjectOf(folder, Server));
        Assert.Equal("group/project", GitCheckout.ProjectOf(Directory.CreateDirectory(Path.Combine(folder, "src", "deep")).FullName, Server));
    }

    [Fact]
    public void Over_http_a_sub_path_of_the_server_is_no_part_of_the_project()
    {
        WriteConfig(".git", Remote("origin", "https://example.com/gitlab/group/project.git"));

        Assert.Equal("group/project", GitCheckout.ProjectOf(folder, new Uri("https://example.com/gitlab/")));
    }

    [Fact]
    public void The_remote_origin_comes_first()
    {
        WriteConfig(".git", Remote("fork", "git@gitlab.example.com:me/project.git") + Remote("origin", "git@gitlab.example.com:group/project.git"));

        Assert.Equal("group/project", GitCheckout.ProjectOf(folder, Server));
    }

    [Fact]
    public void A_remote_on_another_server_is_passed_over()
    {
        WriteConfig(".git", Remote("origin", "git@github.com:group/mirror.git") + Remote("gitlab", "git@gitlab.example.com:group/project.git"));

        Assert.Equal("group/project", GitCheckout.ProjectOf(folder, Server));
    }

    [Fact]
    public void A_worktree_has_the_remotes_of_its_checkout()
    {
        WriteConfig("main/.git", Remote("origin", "git@gitlab.example.com:group/project.git"));
        string worktree = Directory.CreateDirectory(Path.Combine(folder, "worktree")).FullName;
        string store = Directory.CreateDirectory(Path.Combine(folder, "main", ".git", "worktrees", "worktree")).FullName;
        File.WriteAllText(Path.Combine(worktree, ".git"), $"gitdir: {store}\n");
        File.WriteAllText(Path.Combine(store, "commondir"), "../..\n");

        Assert.Equal("group/project", GitCheckout.ProjectOf(worktree, Server));
    }

    [Fact]
    public void No_checkout_and_no_remote_of_the_server_are_errors()
    {
        Assert.Throws<ArgumentException>(() => GitCheckout.ProjectOf(folder, Server));

        WriteConfig(".git", Remote("origin", "git@github.com:group/project.git"));
        Assert.Contains("no remote", Assert.Throws<ArgumentException>(() => GitCheckout.ProjectOf(folder, Server)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Remote(string name, string url) => $"[remote \"{name}\"]\n\turl = {url}\n\tfetch = +refs/heads/*:refs/remotes/{name}/*\n";

    private void WriteConfig(string path, string text) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, path)).FullName, "config"), "[core]\n\tbare = false\n" + text);
}
