using System;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>What a reference understands. Objects from the pipeline need PowerShell itself: the Pester suites have them.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData(42, 42L, "42")]
    [InlineData(42L, 42L, "42")]
    [InlineData("42", 42L, "42")]
    [InlineData(" 42 ", 42L, "42")]
    [InlineData("group/project", null, "group/project")]
    [InlineData("/group/project/", null, "group/project")]
    [InlineData("group/42", null, "group/42")]
    [InlineData(".", null, ".")]
    public void A_project_is_an_id_or_a_path(object given, long? id, string text)
    {
        ProjectRef project = ProjectRef.From(given)!;

        Assert.Equal(id, project.Id);
        Assert.Equal(text, project.Text);
        Assert.Equal(text, project.ToString());
        Assert.Equal(text, project.Value);
    }

    [Theory]
    [InlineData("https://gitlab.example.com/group/project")]
    [InlineData("HTTP://gitlab.example.com/group/project/-/issues/3?scope=all#note")]
    public void An_address_is_kept_until_the_session_is_known(string address)
    {
        Assert.Equal(new Uri(address), ProjectRef.From(address)!.Url);
        Assert.Equal(new Uri(address), ProjectRef.From(new Uri(address))!.Url);
    }

    [Fact]
    public void Nothing_is_no_reference() => Assert.Null(ProjectRef.From("  "));

    [Fact]
    public void A_reference_to_another_kind_is_no_reference() => Assert.Null(GroupRef.From(ProjectRef.From("a/b")!));

    [Fact]
    public void A_reference_of_the_kind_is_itself()
    {
        UserRef user = UserRef.From("jane")!;

        Assert.Same(user, UserRef.From(user));
    }

    [Fact]
    public void An_id_that_was_looked_up_keeps_the_name_for_messages()
    {
        Reference user = UserRef.From("jane")!.WithId(7);

        Assert.Equal("7", user.Value);
        Assert.Equal("jane", user.ToString());
    }

    [Theory]
    [InlineData("GET projects/a%2Fb")]
    [InlineData("GET groups/a%2Fb")]
    [InlineData("GET users?username=a%2Fb")]
    [InlineData("GET namespaces/a%2Fb")]
    public void The_id_of_a_path_can_be_looked_up(string request)
    {
        Reference[] references = [ProjectRef.From("a/b")!, GroupRef.From("a/b")!, UserRef.From("a/b")!, NamespaceRef.From("a/b")!];

        Assert.Contains(references, reference => reference.LookupIn(null!)!.ToString() == request);
    }

    [Theory]
    [InlineData("https://gitlab.example.com/", "https://gitlab.example.com/group/project", "group/project")]
    [InlineData("https://gitlab.example.com/", "https://gitlab.example.com/group/sub/project.git", "group/sub/project")]
    [InlineData("https://gitlab.example.com/", "https://gitlab.example.com/group/project/-/merge_requests/1?tab=diffs", "group/project")]
    [InlineData("https://gitlab.example.com/", "https://gitlab.example.com/groups/group/sub/-/issues", "group/sub")]
    [InlineData("https://gitlab.example.com/", "https://GitLab.example.com/gr%C3%BC%C3%9Fe", "grüße")]
    [InlineData("https://example.com/gitlab/", "https://example.com/gitlab/group/project", "group/project")]
    public void An_address_shows_a_path(string server, string address, string path) =>
        Assert.Equal(path, WebAddress.PathOf(new Uri(address), new Uri(server)));

    [Theory]
    [InlineData("https://other.example.com/group/project", "another server")]
    [InlineData("https://gitlab.example.com:8443/group/project", "another server")]
    [InlineData("https://gitlab.example.com/", "does not show")]
    [InlineData("https://gitlab.example.com/-/profile", "does not show")]
    public void An_address_that_shows_nothing_here_is_an_error(string address, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => WebAddress.PathOf(new Uri(address), new Uri("https://gitlab.example.com/")));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
