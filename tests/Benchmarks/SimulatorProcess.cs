using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using GitLab.Simulator;

namespace GitLabPS.Benchmarks;

/// <summary>The server that all contestants read from, in a process of its own, so that nobody shares a runtime with it.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    /// <summary>Of a longer list GitLab tells no total.</summary>
    public const int MaxTotal = 10_000;

    public const int PerPage = 100;

    private const int WarmUpRounds = 5;

    private readonly Process process;
    private readonly HttpClient client;

    private SimulatorProcess(Process process, Uri url)
    {
        this.process = process;
        Url = url;
        client = new HttpClient { BaseAddress = url, DefaultRequestHeaders = { { "PRIVATE-TOKEN", TestTokens.Admin } } };
    }

    public Uri Url { get; }

    /// <summary>
    /// Where a contestant finds the server and its credential. From the environment, so that the call pays for the first
    /// connection, whoever makes it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["GITLAB_HOST"] = Url.GetLeftPart(UriPartial.Authority),
        ["GITLAB_TOKEN"] = TestTokens.Admin,
        ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
    };

    /// <summary>The address of a page of the list of projects; more parameters may follow.</summary>
    public string ListUrl => $"{Url}api/v4/projects?per_page={PerPage}";

    /// <summary>How many pages so many projects fill.</summary>
    public static int PagesOf(int projects) => (projects + PerPage - 1) / PerPage;

    /// <summary>Starts a server, and lets it answer until it is as fast as it will be.</summary>
    public static async Task<SimulatorProcess> StartAsync(Conditions conditions)
    {
        var seeded = await CountSeededAsync();
        var server = await StartWithBulkAsync(conditions.Projects - seeded, conditions.Latency);
        await server.WarmUpAsync(conditions.Projects);
        return server;
    }

    /// <summary>Forgets the requests so far.</summary>
    public async Task ClearRequestsAsync() => (await client.DeleteAsync("_simulator/requests")).EnsureSuccessStatusCode();

    /// <summary>How many requests came since, and when the answer to the first of them was out.</summary>
    public async Task<(int Count, DateTimeOffset? FirstAnswered)> LookAtRequestsAsync()
    {
        var requests = await client.GetFromJsonAsync<JsonElement>("_simulator/requests");
        var count = requests.GetArrayLength();
        return (count, count == 0 ? null : requests[0].GetProperty("answered").GetDateTimeOffset());
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        client.Dispose();
    }

    // The server has projects of its own besides those it is asked for. GitLab tells no total above 10,000, so that a
    // few too many would make another list of it.
    private static async Task<int> CountSeededAsync()
    {
        await using var server = await StartWithBulkAsync(0, 0);
        using var response = await server.client.GetAsync(server.ListUrl);
        return int.Parse(response.Headers.GetValues("X-Total").Single(), CultureInfo.InvariantCulture);
    }

    private static async Task<SimulatorProcess> StartWithBulkAsync(int projects, int latency)
    {
        var assembly = Path.ChangeExtension(typeof(SimulatorServer).Assembly.Location, "dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, "serve", "--projects", $"{projects}", "--latency", $"{latency}", "--quiet", "--until-stdin-closes"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var greeting = await process.StandardOutput.ReadLineAsync() ?? throw new BenchmarkException("The simulator did not start.");
        return new SimulatorProcess(process, new Uri(greeting.Split(' ')[0]));
    }

    private async Task WarmUpAsync(int projects)
    {
        var pages = Enumerable.Range(1, PagesOf(Math.Min(projects, MaxTotal)));
        var urls = pages.Select(page => $"{ListUrl}&page={page}")
            .Concat(pages.Select(page => $"{ListUrl}&pagination=keyset&order_by=id&sort=desc&id_before={page * PerPage}"))
            .ToList();
        for (var round = 0; round < WarmUpRounds; round++)
            await Parallel.ForEachAsync(urls, async (url, cancellation) => await client.GetByteArrayAsync(url, cancellation));
    }
}
