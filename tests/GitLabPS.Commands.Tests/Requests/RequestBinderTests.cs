using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>How bound parameters become path, query and body.</summary>
public sealed class RequestBinderTests
{
    private static readonly CommandDescriptor Command = CommandDescriptor.For(typeof(ThingCommand));
    private static readonly string[] TwoTopics = ["a", "b"];
    private static readonly string[] TwoLabels = ["c", "d e"];
    private static readonly UserRef?[] UserRefs = [UserRef.From(1L), UserRef.From("2")];
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 30, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task What_is_not_bound_is_not_sent()
    {
        ApiRequest request = Bind("Change");

        Assert.Equal("PUT", request.Method.Method);
        Assert.Equal("projects/a%2Fb/things/7", request.RelativeUrl);
        Assert.Null(request.Body);
        Assert.Equal("""{"description":"d"}""", await BodyAsync(("Description", "d")));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData("0")]
    [InlineData(-7L)]
    public void Nothing_is_asked_of_number_zero(object project)
    {
        var failure = Assert.Throws<ArgumentException>(() => RequestBinder.Bind(Command, "Read", new Dictionary<string, object?> { ["Project"] = ProjectRef.From(project) }));

        Assert.Contains("-Project is", failure.Message);
    }

    [Fact]
    public async Task Cleared_emptied_and_left_alone_are_three_bodies()
    {
        Assert.Equal("""{"description":null}""", await BodyAsync(("Description", null)));
        Assert.Equal("""{"description":""}""", await BodyAsync(("Description", "")));
        Assert.Equal("""{"topics":[]}""", await BodyAsync(("Topics", Array.Empty<string>())));
        Assert.Equal("", await BodyAsync());
    }

    [Theory]
    [InlineData("Since", """{"since":null}""")]
    [InlineData("Day", """{"day":null}""")]
    [InlineData("Role", """{"role":null}""")]
    [InlineData("Group", """{"group_id":null}""")]
    [InlineData("Policy", """{"policy":null}""")]
    [InlineData("Token", """{"token":null}""")]
    [InlineData("Topics", """{"topics":[]}""")]
    [InlineData("Labels", """{"labels":""}""")]
    [InlineData("User", """{"user_ids":[]}""")]
    public async Task Null_clears_and_empties_a_list(string parameter, string body) => Assert.Equal(body, await BodyAsync((parameter, null)));

    [Theory]
    [InlineData("Topics")]
    [InlineData("Since")]
    public void No_filter_is_null(string parameter) =>
        Assert.Contains("-" + parameter, Assert.Throws<ArgumentException>(() => Bind("Read", (parameter, null))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(true, """{"enabled":true}""")]
    [InlineData(false, """{"enabled":false}""")]
    public async Task A_setting_goes_as_true_or_false(bool value, string expected) => Assert.Equal(expected, await BodyAsync(("Enabled", value)));

    [Fact]
    public void A_setting_is_never_sent_as_null() => Assert.Throws<ArgumentException>(() => Bind("Change", ("Enabled", null)));

    [Fact]
    public void A_switch_that_is_off_is_sent_as_false() =>
        Assert.Equal("projects/a%2Fb/things?enabled=false", Bind("Read", ("Enabled", false)).RelativeUrl);

    [Theory]
    [InlineData("NEWEST_FIRST", "newest_first")]
    [InlineData("newest_first", "newest_first")]
    public async Task A_value_of_a_closed_set_goes_in_the_spelling_of_GitLab(string given, string sent) =>
        Assert.Equal($$"""{"order":"{{sent}}"}""", await BodyAsync(("Order", given)));

    [Fact]
    public async Task Numbers_roles_and_instants_keep_their_types() => Assert.Equal(
        """{"since":"2026-01-31T12:30:00+01:00","day":"2026-01-31","role":30}""",
        await BodyAsync(("Since", Noon), ("Day", Noon), ("Role", AccessLevel.Developer)));

    [Fact]
    public async Task Lists_go_as_lists_or_with_commas() => Assert.Equal(
        """{"topics":["a","b"],"labels":"c,d e"}""",
        await BodyAsync(("Topics", TwoTopics), ("Labels", TwoLabels)));

    [Fact]
    public void A_query_has_brackets_for_lists_and_hashtables()
    {
        ApiRequest request = Bind("Read", ("Topics", TwoTopics), ("Labels", TwoLabels), ("Policy", new Hashtable { ["keep_n"] = 5 }), ("Since", Noon));

        Assert.Equal("projects/a%2Fb/things?topics[]=a&topics[]=b&labels=c%2Cd%20e&since=2026-01-31T12%3A30%3A00%2B01%3A00&policy[keep_n]=5", request.RelativeUrl);
    }

    [Fact]
    public void An_empty_list_in_a_query_is_there_without_a_value() =>
        Assert.Equal("projects/a%2Fb/things?topics[]=", Bind("Read", ("Topics", Array.Empty<string>())).RelativeUrl);

    [Fact]
    public async Task Hashtables_go_with_all_that_is_in_them()
    {
        var rule = new Hashtable { ["nested"] = new object?[] { 1L, true, null, new Hashtable { ["name"] = "x" } } };

        Assert.Equal("""{"rules":[{"nested":[1,true,null,{"name":"x"}]}]}""", await BodyAsync(("Rules", new[] { rule })));
    }

    [Fact]
    public async Task References_go_as_numbers_where_GitLab_takes_only_ids() => Assert.Equal(
        """{"group_id":42,"user_ids":[1,2]}""",
        await BodyAsync(("Group", GroupRef.From(42L)), ("User", UserRefs)));

    [Theory]
    [InlineData("a/b.c", "a%2Fb.c")]
    [InlineData("grüße/c#?%d e", "gr%C3%BC%C3%9Fe%2Fc%23%3F%25d%20e")]
    [InlineData("12", "12")]
    public void A_path_stays_one_segment(string project, string segment) =>
        Assert.Equal($"projects/{segment}/things", RequestBinder.Bind(Command, "Read", Bound([("Project", ProjectRef.From(project))])).RelativeUrl);

    [Fact]
    public void A_delete_has_its_parameters_in_the_query()
    {
        ApiRequest request = Bind("Remove", ("Description", "d"));

        Assert.Equal("DELETE projects/a%2Fb/things/7?description=d", request.ToString());
        Assert.Null(request.Body);
    }

    [Fact]
    public void A_further_operation_has_nothing_but_its_path()
    {
        ApiRequest request = RequestBinder.Bind(Command, Command.RouteFor("Change", _ => true, "Archive"), Bound([.. Named("Change"), ("Description", "d")]));

        Assert.Equal("POST projects/a%2Fb/things/7/archive", request.ToString());
        Assert.Null(request.Body);
    }

    [Fact]
    public void What_steers_the_cmdlet_is_not_sent() => Assert.Null(Bind("Change", ("Wait", true)).Body);

    [Fact]
    public async Task A_file_makes_the_body_a_form()
    {
        ApiRequest request = Bind("Change", ("Avatar", SampleValue.Picture), ("Topics", TwoTopics), ("Policy", new Hashtable { ["keep_n"] = 5 }), ("Enabled", false));

        Assert.Equal(
            """
            PUT /projects/a%2Fb/things/7
            multipart/form-data
                enabled: false
                topics[]: a
                topics[]: b
                policy[keep_n]: 5
                avatar: file avatar.png, image/png

            """,
            await RequestText.OfAsync(request));
    }

    [Fact]
    public async Task An_empty_file_name_clears_the_file() => Assert.Equal("""{"avatar":""}""", await BodyAsync(("Avatar", "")));

    [Fact]
    public async Task Secrets_are_sent_and_not_shown()
    {
        using var token = new SecureString();
        token.AppendChar('x');
        ApiRequest request = Bind("Change", ("Token", token), ("Headers", new Hashtable { ["X-Key"] = "hidden" }), ("Variables", new Hashtable { ["KEY"] = "hidden" }));

        Assert.Equal("""{"headers":[{"key":"X-Key","value":"hidden"}],"variables":{"KEY":"hidden"},"token":"x"}""", await request.Body!.ToContent().ReadAsStringAsync());
        Assert.Equal("""PUT projects/a%2Fb/things/7 {"headers":[{"key":"X-Key","value":"***"}],"variables":{"KEY":"***"},"token":"***"}""", request.ToString());
    }

    [Fact]
    public void A_placeholder_without_a_value_is_an_error_that_names_it()
    {
        var error = Assert.Throws<ArgumentException>(() => RequestBinder.Bind(Command, "Change", Bound([("Project", ProjectRef.From("a/b"))])));

        Assert.Contains("thing_id", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public void A_name_that_no_path_can_hold_is_an_error(string name) =>
        Assert.Throws<ArgumentException>(() => RequestBinder.Bind(Command, "Change", Bound([("Project", ProjectRef.From("a/b")), ("ThingId", name)])));

    [Fact]
    public void A_set_without_an_operation_is_an_error_that_names_it()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Command.RouteFor("Other", _ => true));

        Assert.Contains("'Other'", error.Message, StringComparison.Ordinal);
    }

    private static (string, object?)[] Named(string set) => set == "Read"
        ? [("Project", ProjectRef.From("a/b"))]
        : [("Project", ProjectRef.From("a/b")), ("ThingId", "7")];

    private static Dictionary<string, object?> Bound((string Name, object? Value)[] parameters) => parameters.ToDictionary(p => p.Name, p => p.Value);

    private static ApiRequest Bind(string set, params (string, object?)[] parameters) => RequestBinder.Bind(Command, set, Bound([.. Named(set), .. parameters]));

    private static async Task<string> BodyAsync(params (string, object?)[] parameters)
    {
        using HttpContent? content = Bind("Change", parameters).Body?.ToContent();
        return content is null ? "" : await content.ReadAsStringAsync();
    }
}
