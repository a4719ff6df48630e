using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GitLabPS.Client;
using Xunit;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Whatever comes back on the wire, the client gives objects or an exception of its own, and comes to an end.</summary>
public sealed class AnswerTests
{
    /// <summary>A server that says it has two billion pages is believed, so here it ends the walk itself.</summary>
    private const int MaxAnswers = 40;

    private const string End = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

    private static readonly ApiRequest List = new(HttpMethod.Get, "users", [new("per_page", 2)]);

    [Fact]
    public async Task Any_answer_is_read_or_refused()
    {
        string bytes = "";
        int answers = 0;
        await using var server = new WireServer(_ => Interlocked.Increment(ref answers) > MaxAnswers ? End : bytes, closes: true);

        Fuzz.Check("answers", Answers.Any, 12, async input =>
        {
            bytes = input;
            answers = 0;
            using GitLabSession session = Sessions.Open(server.Url);
            await TryAsync(() => session.SendAsync<BasicUser>(List));
            await TryAsync(() => session.SendAsync<BasicUser>(new ApiRequest(HttpMethod.Post, "users")));
            await TryAsync(() => WalkAsync(session));
            Assert.All(server.Take(), request => Assert.Matches(@"^(GET|POST) /\S* HTTP/1\.1\r\nHost: 127\.0\.0\.1", request));
        });
    }

    [Fact]
    public async Task What_arrived_before_a_break_is_given_out()
    {
        string bytes = "";
        await using var server = new WireServer(_ => bytes, closes: true);

        Fuzz.Check("documents", Documents.Any, 6, async input =>
        {
            string body = input[..(input.Length * 2 / 3)];
            bytes = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {input.Length}\r\n\r\n{body}";
            using GitLabSession session = Sessions.Open(server.Url);

            List<BasicUser> users = await WalkAsync(session);

            Assert.InRange(users.Count, WholeObjects(body), int.MaxValue);
        });
    }

    private static async Task<List<BasicUser>> WalkAsync(GitLabSession session)
    {
        var users = new List<BasicUser>();
        using var walk = new PageWalk<BasicUser>(session, List);
        await TryAsync(async () =>
        {
            do
            {
                while (walk.TryTake(out BasicUser? user)) users.Add(user);
            }
            while (await walk.WaitAsync());
        });
        return users;
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (GitLabException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    // How many objects of a list are there to their last brace, before anything else comes.
    private static int WholeObjects(string list)
    {
        var reader = new Utf8JsonReader(Encoding.Latin1.GetBytes(list), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 100 }));
        int whole = 0;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray) return 0;
            while (reader.Read())
            {
                if (reader.CurrentDepth > 1) continue;
                if (reader.TokenType == JsonTokenType.EndObject) whole++;
                else if (reader.TokenType != JsonTokenType.StartObject) break;
            }
        }
        catch (JsonException)
        {
            // The objects before it count all the same.
        }

        return list.Contains(new string('0', 300), StringComparison.Ordinal) ? 0 : whole;
    }
}
