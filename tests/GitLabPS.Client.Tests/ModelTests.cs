using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class ModelTests : SimulatorTest
{
    [Fact]
    public async Task Every_kind_of_field_is_read()
    {
        Sample sample = await ReadAsync(
            """
            {
              "id": 9007199254740993, "count": 5, "ratio": 66.69, "active": true, "name": "日本 🦊",
              "created_at": "2013-09-30T13:46:02.5+09:00", "web_url": "https://example.com/a%20b?c",
              "access_level": 30, "topics": ["a", "b"], "languages": {"C#": 70.5, "Ruby": 29},
              "owner": {"id": 1, "username": "root"}, "members": [{"id": 2}], "renamed": "yes", "anything": [1, {"a": null}]
            }
            """);

        Assert.Equal((9_007_199_254_740_993, 5, 66.69, true, "日本 🦊"), (sample.Id, sample.Count, sample.Ratio, sample.Active, sample.Name));
        Assert.Equal(new DateTimeOffset(2013, 9, 30, 13, 46, 2, 500, TimeSpan.FromHours(9)), sample.CreatedAt);
        Assert.Equal(sample.CreatedAt!.Value.ToLocalTime().Offset, sample.CreatedAt.Value.Offset);
        Assert.Equal("https://example.com/a%20b?c", sample.WebUrl!.AbsoluteUri);
        Assert.Equal(AccessLevel.Developer, sample.AccessLevel);
        Assert.Equal(["a", "b"], sample.Topics!);
        Assert.Equal((70.5, 29.0), (sample.Languages!["C#"], sample.Languages["Ruby"]));
        Assert.Equal((1, "root"), (sample.Owner!.Id, sample.Owner.Username));
        Assert.Equal(2, Assert.Single(sample.Members!).Id);
        Assert.Equal("yes", sample.Other);
        Assert.IsAssignableFrom<IReadOnlyList<object?>>(sample.Anything);
        Assert.Empty(sample.AdditionalProperties);
    }

    [Theory]
    [InlineData("2027-01-31")]
    [InlineData("2027-01-31T00:00:00.000Z")]
    [InlineData("2027-01-31T00:00:00+14:00")]
    [InlineData("2027-01-31T23:59:59-11:00")]
    public async Task A_day_is_the_day_that_is_written(string text)
    {
        Sample sample = await ReadAsync($$"""{"due_date":"{{text}}"}""");

        Assert.Equal(new DateTime(2027, 1, 31), sample.DueDate);
        Assert.Equal(DateTimeKind.Unspecified, sample.DueDate!.Value.Kind);
    }

    [Fact]
    public async Task A_list_of_names_holds_models_where_details_were_asked_for()
    {
        Sample sample = await ReadAsync("""{"reviewers":["jane",{"id":2,"username":"root","brand_new":1},null,5]}""");

        Assert.Equal("jane", sample.Reviewers![0]);
        BasicUser detail = Assert.IsType<BasicUser>(sample.Reviewers[1]);
        Assert.Equal((2, "root"), (detail.Id, detail.Username));
        Assert.Equal(1L, detail.AdditionalProperties["brand_new"]);
        Assert.Equal(5L, sample.Reviewers[2]);
        Assert.Empty(sample.AdditionalProperties);
    }

    [Fact]
    public async Task Nothing_is_needed()
    {
        Sample sample = await ReadAsync("""{"count":null,"created_at":null,"access_level":null,"owner":null,"topics":null,"name":null}""");

        Assert.Null(sample.Id);
        Assert.Null(sample.Count);
        Assert.Null(sample.AccessLevel);
        Assert.Null(sample.Owner);
        Assert.Null(sample.Topics);
        Assert.Empty(sample.AdditionalProperties);
    }

    [Fact]
    public async Task Unknown_fields_are_kept()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule
        {
            Action = MisbehaviourAction.SetFields,
            Fields = new() { ["brand_new"] = "x", ["nested_new"] = new System.Text.Json.Nodes.JsonObject { ["inner_list"] = new System.Text.Json.Nodes.JsonArray(1, null, true) } },
        });
        using GitLabSession session = Connect();
        using var walk = new PageWalk<BasicUser>(session, Requests.Get("users"));

        BasicUser user = (await walk.TakeAsync(1))[0];

        Assert.Equal("x", user.AdditionalProperties["brand_new"]);
        Assert.Equal("x", user.AdditionalProperties["Brand_New"]);
        var nested = Assert.IsAssignableFrom<IDictionary<string, object?>>(user.AdditionalProperties["nested_new"]);
        Assert.Equal([1L, null, true], Assert.IsAssignableFrom<IEnumerable<object?>>(nested["inner_list"]));
    }

    [Theory]
    [InlineData("\"7\"", 7L)]
    [InlineData("7.0", 7L)]
    [InlineData("-7", -7L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("true", null)]
    [InlineData("7.5", null)]
    [InlineData("\"seven\"", null)]
    [InlineData("1e300", null)]
    [InlineData("99999999999999999999999", null)]
    [InlineData("{\"value\":7}", null)]
    [InlineData("[7]", null)]
    public async Task An_id_of_another_type_is_read_or_kept(string json, long? id)
    {
        Sample sample = await ReadAsync($$"""{"id":{{json}},"name":"after"}""");

        Assert.Equal(id, sample.Id);
        Assert.Equal(id is null, sample.AdditionalProperties.ContainsKey("id"));
        Assert.Equal("after", sample.Name);
    }

    [Theory]
    [InlineData("\"1.5\"", 1.5)]
    [InlineData("2", 2.0)]
    [InlineData("\"n/a\"", null)]
    [InlineData("false", null)]
    public async Task A_ratio_of_another_type_is_read_or_kept(string json, double? ratio)
    {
        Sample sample = await ReadAsync($$"""{"ratio":{{json}}}""");

        Assert.Equal(ratio, sample.Ratio);
        Assert.Equal(ratio is null, sample.AdditionalProperties.ContainsKey("ratio"));
    }

    [Theory]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("2", null)]
    [InlineData("\"enabled\"", null)]
    [InlineData("{}", null)]
    public async Task A_flag_of_another_type_is_read_or_kept(string json, bool? flag)
    {
        Sample sample = await ReadAsync($$"""{"active":{{json}}}""");

        Assert.Equal(flag, sample.Active);
        Assert.Equal(flag is null, sample.AdditionalProperties.ContainsKey("active"));
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "true")]
    [InlineData("\"2013-09-30T13:46:02Z\"", "2013-09-30T13:46:02Z")]
    [InlineData("{}", null)]
    [InlineData("[\"a\"]", null)]
    public async Task A_text_of_another_type_is_read_or_kept(string json, string? text)
    {
        Sample sample = await ReadAsync($$"""{"name":{{json}}}""");

        Assert.Equal(text, sample.Name);
        Assert.Equal(text is null, sample.AdditionalProperties.ContainsKey("name"));
    }

    [Theory]
    [InlineData("created_at", "\"yesterday\"")]
    [InlineData("created_at", "\"2024-02-30\"")]
    [InlineData("created_at", "1380549962")]
    [InlineData("web_url", "5")]
    [InlineData("web_url", "\"http://[\"")]
    [InlineData("topics", "\"a, b\"")]
    [InlineData("topics", "{\"0\":\"a\"}")]
    [InlineData("languages", "[]")]
    [InlineData("owner", "5")]
    [InlineData("owner", "[]")]
    [InlineData("members", "[5]")]
    [InlineData("access_level", "\"owner\"")]
    public async Task Any_field_of_another_type_is_kept(string name, string json)
    {
        Sample sample = await ReadAsync($$"""{"{{name}}":{{json}},"id":1}""");

        Assert.Equal([name], sample.AdditionalProperties.Keys);
        Assert.NotNull(sample.AdditionalProperties[name]);
        Assert.Equal(1, sample.Id);
    }

    [Theory]
    [InlineData("35", 35)]
    [InlineData("\"40\"", 40)]
    public async Task An_unknown_role_is_a_number(string json, int number)
    {
        Sample sample = await ReadAsync($$"""{"access_level":{{json}}}""");

        Assert.Equal((AccessLevel)number, sample.AccessLevel);
    }

    [Fact]
    public async Task A_list_survives_items_of_another_type()
    {
        Sample sample = await ReadAsync("""{"topics":["a",{"b":1},null,5],"id":1}""");

        Assert.Equal(["a", "5"], sample.Topics!);
        Assert.Single(Assert.IsAssignableFrom<IEnumerable<object?>>(sample.AdditionalProperties["topics"]));
    }

    [Fact]
    public async Task Nothing_in_a_list_is_no_item()
    {
        Sample sample = await ReadAsync("""{"numbers":[5,null],"members":[null,{"id":2},null],"nested":[[null,{"id":3}],null],"named":{"a":null,"b":{"id":4}}}""");

        Assert.Equal([5], sample.Numbers!);
        Assert.Equal(2, Assert.Single(sample.Members!).Id);
        Assert.Equal(3, Assert.Single(Assert.Single(sample.Nested!)).Id);
        Assert.Equal((null, 4L), (sample.Named!["a"], sample.Named["b"]!.Id));
        Assert.Empty(sample.AdditionalProperties);
    }

    [Theory]
    [InlineData("""{"":1}""", "")]
    [InlineData("""{"a":1,"A":2}""", "a A")]
    [InlineData("""{"x":0,"B":1,"b":2,"B":3}""", "x B b")]
    public async Task No_name_of_a_field_takes_the_place_of_another(string json, string names)
    {
        Sample sample = await ReadAsync(json);

        Assert.Equal(names.Split(' ').Order(StringComparer.Ordinal), sample.AdditionalProperties.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(names.Split(' ').Length, sample.AdditionalProperties.Values.Distinct().Count());
    }

    [Fact]
    public async Task An_empty_text_is_no_secret()
    {
        Sample sample = await ReadAsync("""{"password":"","brand_new_token":""}""");

        Assert.Null(sample.Password);
        Assert.Equal(["", ""], [sample.AdditionalProperties["password"], sample.AdditionalProperties["brand_new_token"]]);
    }

    [Fact]
    public async Task A_server_that_changes_all_types_breaks_no_list()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Action = MisbehaviourAction.ChangeTypes });
        using GitLabSession session = Connect();
        using var walk = new PageWalk<BasicUser>(session, Requests.Get("users", ("order_by", "id"), ("sort", "asc")));

        List<BasicUser> users = await walk.TakeAsync();

        Assert.Equal(Server.State.Users.Select(user => ((long?)user.Id, user.Username)), users.Select(user => (user.Id, user.Username!)));
        Assert.All(users, user => Assert.Empty(new[] { "id", "username", "name", "state", "locked", "web_url", "avatar_url" }.Intersect(user.AdditionalProperties.Keys)));
    }

    [Fact]
    public async Task A_field_that_the_module_fills_in_is_not_read()
    {
        Sample sample = await ReadAsync("""{"project_id":5}""");

        Assert.Null(sample.ProjectId);
        Assert.Equal(5L, sample.AdditionalProperties["project_id"]);
    }

    private async Task<Sample> ReadAsync(string json)
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = json });
        using GitLabSession session = Connect();
        return (await session.SendAsync<Sample>(Requests.Get("samples/1")))!;
    }

    private sealed class Sample : GitLabObject
    {
        public long? Id { get; set; }

        public int? Count { get; set; }

        public double? Ratio { get; set; }

        public bool? Active { get; set; }

        public string? Name { get; set; }

        public DateTimeOffset? CreatedAt { get; set; }

        public DateTime? DueDate { get; set; }

        public Uri? WebUrl { get; set; }

        public AccessLevel? AccessLevel { get; set; }

        public IReadOnlyList<string>? Topics { get; set; }

        public IReadOnlyDictionary<string, double?>? Languages { get; set; }

        public BasicUser? Owner { get; set; }

        public IReadOnlyList<BasicUser>? Members { get; set; }

        [Detail(typeof(BasicUser))]
        public IReadOnlyList<object>? Reviewers { get; set; }

        public IReadOnlyList<long>? Numbers { get; set; }

        public IReadOnlyList<IReadOnlyList<BasicUser>>? Nested { get; set; }

        public IReadOnlyDictionary<string, BasicUser?>? Named { get; set; }

        public SecureString? Password { get; set; }

        [ApiName("renamed")]
        public string? Other { get; set; }

        public object? Anything { get; set; }

        [NotInJson]
        public long? ProjectId { get; set; }
    }
}
