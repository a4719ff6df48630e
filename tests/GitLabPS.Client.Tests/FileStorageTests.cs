using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Files that GitLab keeps in an object storage, to which it redirects.</summary>
public sealed class FileStorageTests
{
    private const string Path = "projects/1/jobs/2/artifacts";
    private const string Signed = "bucket/ab/cd?X-Amz-Signature=top-secret-signature&X-Amz-Date=1";

    public static TheoryData<AuthenticationKind> Kinds => [AuthenticationKind.AccessToken, AuthenticationKind.OAuth, AuthenticationKind.JobToken, AuthenticationKind.DeployToken];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_storage_gets_the_request_and_nothing_of_the_session(AuthenticationKind kind)
    {
        await using RawServer storage = RawServer.Start(RawServer.Answer(200, "content"));
        await using RawServer server = RedirectTo(new Uri(storage.Url, Signed).AbsoluteUri, "Set-Cookie: session=1; Path=/");
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url, o =>
        {
            o.Credential = Sessions.Token(TestTokens.Admin, kind);
            o.Sudo = "john";
        });

        await SaveAsync(session, folder["a"]);

        Assert.Equal("content", await File.ReadAllTextAsync(folder["a"]));
        Assert.Contains(TestTokens.Admin, Assert.Single(server.Requests).Head);
        RawExchange request = Assert.Single(storage.Requests);
        Assert.Equal("/" + Signed, request.Target);
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Host", "User-Agent"],
            request.Head.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(':')[0]).Order());
    }

    [Fact]
    public async Task After_a_broken_connection_only_the_rest_is_fetched_from_a_new_address()
    {
        await using RawServer storage = RawServer.Start(async exchange =>
        {
            if (exchange.Number == 1)
            {
                await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6", "ETag: \"1\"", "Content-MD5: 6AtQFwmJUPxYqtg8jBSXjg==") + "abc");
                exchange.Close();
            }
            else
            {
                await exchange.SendAsync(RawServer.Answer(206, "def", "Content-Range: bytes 3-5/6", "ETag: \"1\""));
            }
        });
        await using RawServer server = RawServer.Start(exchange => exchange.SendAsync(
            RawServer.Answer(302, "", string.Create(CultureInfo.InvariantCulture, $"Location: {storage.Url}file?signature={exchange.Number}"))));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        await SaveAsync(session, folder["a"]);

        Assert.Equal("abcdef", await File.ReadAllTextAsync(folder["a"]));
        Assert.Equal(["/file?signature=1", "/file?signature=2"], storage.Requests.Select(r => r.Target));
        Assert.Equal(("bytes=3-", "\"1\""), (storage.Requests[1].Header("Range"), storage.Requests[1].Header("If-Range")));
    }

    [Theory]
    [InlineData("Content-MD5: AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("x-goog-hash: crc32c=AAAAAA==,md5=AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("x-goog-hash: crc32c=AAAAAA==\r\nx-goog-hash: md5=AAAAAAAAAAAAAAAAAAAAAA==")]
    public async Task The_checksum_of_the_storage_counts(string header)
    {
        await using RawServer storage = RawServer.Start(RawServer.Answer(200, "content", header));
        await using RawServer server = RedirectTo($"{storage.Url}file");
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder["a"]));

        Assert.Contains("arrived damaged", failure.Message);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task A_storage_may_redirect_in_turn_but_not_without_end()
    {
        await using RawServer storage = RawServer.Start(exchange => exchange.SendAsync(exchange.Target == "/moved"
            ? RawServer.Answer(200, "content")
            : RawServer.Answer(307, "", $"Location: {(exchange.Target == "/once" ? "/moved" : "/circle")}")));
        await using RawServer once = RedirectTo($"{storage.Url}once");
        await using RawServer circle = RedirectTo($"{storage.Url}circle");
        using var folder = new TemporaryFolder();

        using GitLabSession first = Sessions.Open(once.Url);
        using GitLabSession second = Sessions.Open(circle.Url);

        await SaveAsync(first, folder["a"]);
        int before = storage.Requests.Count;
        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(second, folder["b"]));

        Assert.Contains("circle", failure.Message);
        Assert.InRange(storage.Requests.Count - before, 2, 10);
        Assert.Equal(["a"], folder.Names);
    }

    [Fact]
    public async Task Who_sends_the_request_back_gets_no_token_to_see_either()
    {
        RawServer? server = null;
        await using RawServer storage = RawServer.Start(exchange => exchange.SendAsync(RawServer.Answer(302, "", $"Location: {server!.Url}echo")));
        server = RawServer.Start(exchange => exchange.SendAsync(exchange.Target == "/echo"
            ? RawServer.Answer(200, "content")
            : RawServer.Answer(302, "", $"Location: {storage.Url}file")));
        await using (server)
        {
            using var folder = new TemporaryFolder();
            using GitLabSession session = Sessions.Open(server.Url);

            await SaveAsync(session, folder["a"]);

            Assert.Null(server.Requests[1].Header("PRIVATE-TOKEN"));
        }
    }

    [Theory]
    [InlineData("{other}api/v4/" + Path, "connect to it")]
    [InlineData("ftp://127.0.0.1/file", "https")]
    [InlineData("file:///etc/passwd", "https")]
    public async Task What_is_no_storage_is_refused(string location, string advice)
    {
        await using RawServer other = RawServer.Start(RawServer.Answer(200, "content"));
        await using RawServer server = RedirectTo(location.Replace("{other}", other.Url.AbsoluteUri, StringComparison.Ordinal));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        var refusal = await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder["a"]));

        Assert.Contains("redirects to", refusal.Message);
        Assert.Contains(advice, refusal.Message);
        Assert.Empty(other.Requests);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task From_https_nothing_goes_to_http_and_no_certificate_of_ours_to_a_storage()
    {
        using X509Certificate2 authority = TestCertificates.Authority("Authority");
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, "127.0.0.1");
        using X509Certificate2 own = TestCertificates.SignedBy(authority, "client");
        await using SimulatorServer storage = await SimulatorServer.StartAsync(new SimulatorOptions { HttpsCertificate = certificate });
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatorOptions { HttpsCertificate = certificate });
        await using RawServer plain = RawServer.Start(RawServer.Answer(200, "content"));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url, o =>
        {
            o.CertificateAuthorities = [authority];
            o.ClientCertificate = own;
        });

        server.Misbehaviour.Add(Redirect(plain.Url));
        var refusal = await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder["a"]));
        server.Misbehaviour.Add(Redirect(storage.Url));
        storage.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = "content", ContentType = "application/zip" });
        await SaveAsync(session, folder["b"]);

        Assert.Contains("https", refusal.Message);
        Assert.Empty(plain.Requests);
        Assert.Equal(own.Thumbprint, server.Requests[0].ClientCertificate);
        Assert.Null(Assert.Single(storage.Requests).ClientCertificate);

        static MisbehaviourRule Redirect(Uri to) => new() { Status = 302, Body = "", Headers = new Dictionary<string, string> { ["Location"] = $"{to}api/v4/version" } };
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task What_is_no_download_does_not_leave_the_server(string method)
    {
        await using RawServer storage = RawServer.Start(RawServer.Answer(200, "{}"));
        await using RawServer server = RedirectTo($"{storage.Url}file");
        using GitLabSession session = Sessions.Open(server.Url);
        ApiRequest request = Requests.Create(method, Path);

        await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(method == "GET" ? request : request.AsFile()));

        Assert.Empty(storage.Requests);
    }

    [Fact]
    public async Task A_login_page_is_no_file()
    {
        await using RawServer login = RawServer.Start(RawServer.Answer(200, "<html>", "Content-Type: text/html"));
        await using RawServer server = RedirectTo($"{login.Url}login");
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder["a"]));

        Assert.Contains("login page", failure.Message);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task An_error_of_the_storage_names_it_and_keeps_its_signed_address_secret()
    {
        await using RawServer storage = RawServer.Start(
            RawServer.Answer(403, "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>", "Content-Type: application/xml"));
        await using RawServer server = RedirectTo(new Uri(storage.Url, Signed).AbsoluteUri);
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => SaveAsync(session, folder["a"]));

        Assert.Equal($"GET {Path}: {storage.Url.Authority}, which keeps the file, answered 403: Request has expired. Try again: the address that GitLab gave may have expired.", failure.Message);
        Assert.Equal("/bucket/ab/cd", failure.RequestUri!.PathAndQuery);
        Assert.DoesNotContain("top-secret-signature", failure.ToString());
    }

    [Fact]
    public async Task The_limits_of_a_storage_are_not_those_of_GitLab()
    {
        await using RawServer storage = RawServer.Start(
            RawServer.Answer(429, "", "Retry-After: 30"),
            RawServer.Answer(200, "content", "RateLimit-Limit: 5", "RateLimit-Remaining: 0", "RateLimit-Reset: 1767229200"));
        await using RawServer server = RedirectTo($"{storage.Url}file");
        using var folder = new TemporaryFolder();
        var clock = new FakeClock();
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        await SaveAsync(session, folder["a"]);

        Assert.Null(session.RateBudget);
        Assert.Equal([30.25], clock.Delays.Select(d => d.TotalSeconds));
    }

    private static RawServer RedirectTo(string location, params string[] headers) => RawServer.Start(RawServer.Answer(302, "", [$"Location: {location}", .. headers]));

    private static Task<FileInfo> SaveAsync(GitLabSession session, string file) =>
        new Download(session, Requests.Get(Path)).SaveAsync(new DownloadTarget(file, "fallback", replace: false), default);
}
