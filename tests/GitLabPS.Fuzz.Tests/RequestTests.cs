using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using GitLabPS.Client;
using Xunit;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Whatever text goes into a request, it changes that place of the request and nothing else.</summary>
public sealed class RequestTests : IAsyncDisposable
{
    private const string Marker = "marker";

    private readonly WireServer server = new(_ => "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", closes: false);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly Dictionary<string, IReadOnlyList<string>> expected = [];
    private readonly GitLabSession session;

    public RequestTests() => session = Sessions.Open(server.Url);

    public async ValueTask DisposeAsync()
    {
        session.Dispose();
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_text_stays_in_its_place() => Check(Positions.Own, rounds: 20);

    [Fact]
    public void A_parameter_stays_in_its_place() => Check(Positions.OfCmdlets, rounds: 1);

    [Fact]
    public void A_file_name_stays_in_its_place() => Fuzz.Check("texts", Texts.Any, 10, async text =>
    {
        if (Positions.NewFile(folder, text) is not { } path) return;
        try
        {
            var position = new Position("file name", name => new(HttpMethod.Put, "projects/1", null, new MultipartBody([new("avatar", new FileUpload(Positions.NewFile(folder, name)!))])));
            await CheckAsync(position, text);
        }
        finally
        {
            File.Delete(path);
        }
    });

    [Fact]
    public void A_path_leads_where_it_says() => Fuzz.Check("texts", Texts.Any, 20, async text =>
    {
        if (text.Contains('?', StringComparison.Ordinal)) return;
        if (await SendAsync(session, () => new ApiRequest(HttpMethod.Get, text)) is not { } request) return;
        Assert.Equal("/api/v4/" + Uri.UnescapeDataString(text), Uri.UnescapeDataString(request.Split(' ')[1]));
    });

    private void Check(IReadOnlyList<Position> positions, int rounds) => Fuzz.Check("texts", Texts.Any, rounds, async text =>
    {
        foreach (Position position in positions)
        {
            try
            {
                await CheckAsync(position, text);
            }
            catch (Exception failure)
            {
                throw new FuzzException(position.Name, failure);
            }
        }
    });

    private async Task CheckAsync(Position position, string text)
    {
        if (!expected.TryGetValue(position.Name, out IReadOnlyList<string>? parts)) expected[position.Name] = parts = WireRequest.Parts((await SendAsync(position, Marker))!);
        Assert.Contains(parts, part => part.Contains(Marker, StringComparison.Ordinal));

        if (await SendAsync(position, text) is not { } request) return;
        Assert.Equal(string.Join('\n', parts).Replace(Marker, text, StringComparison.Ordinal), string.Join('\n', WireRequest.Parts(request)));
    }

    private async Task<string?> SendAsync(Position position, string text)
    {
        if (position.Configure is null) return await SendAsync(session, () => position.Request(text));
        using GitLabSession own = Sessions.Open(server.Url, options => position.Configure(options, text));
        return await SendAsync(own, () => position.Request(text));
    }

    // The one request that went out; null where the text was refused before.
    private async Task<string?> SendAsync(GitLabSession from, Func<ApiRequest> request)
    {
        try
        {
            (await from.SendAsync(request())).Dispose();
        }
        catch (Exception refused) when (refused is ArgumentException or GitLabException)
        {
            Assert.Empty(server.Take());
            return null;
        }

        return Assert.Single(server.Take());
    }
}
