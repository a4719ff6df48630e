using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Fuzz.Tests;

/// <summary>What takes a text apart, or puts one together, has an answer to every text.</summary>
public sealed class ParserTests
{
    private static readonly Uri Server = new("https://gitlab.example.com/gitlab/");
    private static readonly ApiRequest Request = new(HttpMethod.Get, "users");
    private static readonly Secrets NoSecrets = new(Credential.None, Request);

    [Fact]
    public void A_segment_comes_back() => Check("texts", text =>
    {
        string encoded = PathSegment.Encode(text);

        Assert.Equal(text, Uri.UnescapeDataString(encoded));
        Assert.Equal("/x/" + encoded, new Uri("http://host/x/" + encoded).PathAndQuery);
    });

    [Fact]
    public void A_query_comes_back() => Check("texts", text =>
    {
        KeyValuePair<string, object?>[] pairs = [new("first" + text, text), new("last", "x" + text)];

        Assert.Equal(pairs.Select(p => (p.Key, (string)p.Value!)), QueryString.Read(QueryString.Write(pairs)).Select(p => (p.Key, p.Value)));
    });

    [Fact]
    public void A_JSON_text_comes_back() => Check("texts", text =>
        Assert.Equal(text, Assert.IsAssignableFrom<IDictionary<string, object?>>(
            JsonText.Parse(JsonText.Write(new Dictionary<string, object?> { [text] = text })))[text]));

    [Fact]
    public void Any_query_is_read() => Check("texts", text => Assert.DoesNotContain(QueryString.Read(text), pair => pair.Key is null || pair.Value is null));

    [Fact]
    public void An_error_is_a_short_text() => Fuzz.Check("documents", Documents.Any, 6, body =>
    {
        foreach (string? type in new[] { "application/json", "text/html", null })
        {
            string? said = ErrorText.FromBody(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)), type, NoSecrets);
            Assert.InRange(said?.Length ?? 1, 1, 600);
            Assert.Equal(said, said is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(said)));
        }

        return Task.CompletedTask;
    });

    [Fact]
    public void A_link_leads_on_or_nowhere() => Check("texts", text =>
    {
        PageLinks links = Links($"<{text}>; rel=\"next\"", text);

        Assert.True(links.Next is null || links.DeadLink is null);
    });

    // A pattern that goes back and forth in a text needs minutes for one of this length.
    [Fact]
    public void A_long_text_takes_no_long_time() => Fuzz.Check("pieces", Texts.Any, 1, piece =>
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / Math.Max(1, piece.Length)));
        foreach (string value in new[] { text, $"http://host/?a={text}=b" })
        {
            Links(value);
            Assert.NotNull(Redaction.Text(value));
            Assert.NotNull(ErrorText.FromBody("<" + value, "text/html", NoSecrets));
        }

        return Task.CompletedTask;
    });

    [Fact]
    public void A_server_address_is_one_or_refused() => CheckAddress(text =>
    {
        Uri server = ServerAddress.Parse(text);

        Assert.Equal((true, ""), (server.Scheme is "http" or "https", server.UserInfo));
        Assert.EndsWith("/", server.AbsoluteUri, StringComparison.Ordinal);
    });

    [Fact]
    public void A_web_address_shows_something_or_is_refused() => CheckAddress(text =>
    {
        if (WebUri.TryCreate(text, out Uri? url) && url.IsAbsoluteUri) Assert.NotEmpty(WebAddress.PathOf(url, Server));
    });

    [Fact]
    public void A_reference_is_one_or_none() => CheckAddress(text =>
    {
        foreach (Reference? reference in new Reference?[] { ProjectRef.From(text), GroupRef.From(text), UserRef.From(text), NamespaceRef.From(text) })
        {
            Assert.NotEqual("", reference?.Value);
        }

        if (WebUri.TryCreate(text, out Uri? url)) Assert.NotEqual("", ProjectRef.From(url)?.Value);
    });

    [Fact]
    public void A_checkout_shows_its_project_or_none()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        string git = Path.Combine(folder.FullName, ".git");
        try
        {
            CheckAddress(text =>
            {
                Directory.CreateDirectory(git);
                File.WriteAllText(Path.Combine(git, "config"), $"[remote \"origin\"]\n\turl = {text}\n{text}\n");
                Assert.NotEmpty(GitCheckout.ProjectOf(folder.FullName, Server));
            });
            Directory.Delete(git, recursive: true);
            CheckAddress(text =>
            {
                File.WriteAllText(git, "gitdir: " + text);
                Assert.NotEmpty(GitCheckout.ProjectOf(folder.FullName, Server));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PageLinks Links(params string[] headers)
    {
        using var message = new HttpResponseMessage();
        message.Headers.TryAddWithoutValidation("Link", headers);
        message.Headers.TryAddWithoutValidation("X-Total", headers);
        message.Headers.TryAddWithoutValidation("X-Next-Page", headers);
        using var response = new ApiResponse(Request, new RedirectTrail(Request, Server, NoSecrets), message, TimeSpan.FromSeconds(1), NoSecrets, default);
        return new PageLinks(response);
    }

    private static void CheckAddress(Action<string> property)
    {
        Check("texts", property);
        Fuzz.Check("addresses", Texts.Addresses, 4, text => RunAsync(property, text));
    }

    private static void Check(string corpus, Action<string> property) => Fuzz.Check(corpus, Texts.Any, 10, text => RunAsync(property, text));

    // Only what cannot be sent, or says nothing, may be refused.
    private static Task RunAsync(Action<string> property, string text)
    {
        try
        {
            property(text);
        }
        catch (Exception refused) when (refused is ArgumentException or GitLabException)
        {
            Assert.NotEmpty(refused.Message);
        }

        return Task.CompletedTask;
    }
}
