using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using GitLabPS.Client;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GitLabPS.Commands.Tests;

/// <summary>
/// Prism, a mock server that checks each request against GitLab's OpenAPI document. It is installed once, into the
/// output folder, and started when the first test asks for it.
/// </summary>
public sealed class PrismServer(IMessageSink console) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Contract", "Prism");
    private Task<GitLabSession>? session;
    private Process? process;

    /// <summary>A session with the server; skips the test where Prism cannot run.</summary>
    public Task<GitLabSession> ConnectAsync() => session ??= StartAsync();

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (session is { IsCompletedSuccessfully: true }) (await session).Dispose();
        process?.Kill(entireProcessTree: true);
        process?.Dispose();
    }

    private async Task<GitLabSession> StartAsync()
    {
        OpenApiDocument document = OpenApiDocument.Get();
        await InstallAsync();
        string file = Path.Combine(Folder, "openapi.json");
        await File.WriteAllTextAsync(file, PrismDocument.From(document).ToJsonString());
        int port = FreePort();
        process = Start("node", Path.Combine("node_modules", "@stoplight", "prism-cli", "dist", "index.js"), "mock", "--errors", "--port", $"{port}", file);
        await ListeningAsync(process);
        return new GitLabSession(new SessionOptions
        {
            Server = new Uri($"http://127.0.0.1:{port}"),

            // The document knows bearer tokens only.
            Credential = Credential.FromToken(AuthenticationKind.OAuth, new NetworkCredential("", "any").SecurePassword),
        });
    }

    private async Task InstallAsync()
    {
        if (OnPath("node") is null || OnPath("npm") is null) SkipAll("Node.js with npm is not on PATH.");
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;

        using Process npm = Start("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        string[] output = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) SkipAll($"npm could not install it: {output[1].Trim()}");
    }

    // The console shows that a test was skipped, but not why.
    private void SkipAll(string reason)
    {
        string message = $"The requests were not checked by Prism: {reason}";
        console.OnMessage(new DiagnosticMessage(message));
        Skip.If(true, message);
    }

    private static async Task ListeningAsync(Process prism)
    {
        var said = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource();
        prism.OutputDataReceived += (_, line) => Hear(line.Data);
        prism.ErrorDataReceived += (_, line) => Hear(line.Data);
        prism.BeginOutputReadLine();
        prism.BeginErrorReadLine();
        await Task.WhenAny(ready.Task, prism.WaitForExitAsync(), Task.Delay(Patience));
        if (!ready.Task.IsCompletedSuccessfully) throw new InvalidOperationException($"Prism did not start:{Environment.NewLine}{string.Join(Environment.NewLine, said.TakeLast(20))}");

        void Hear(string? line)
        {
            if (line is null || ready.Task.IsCompleted) return;
            said.Enqueue(line);
            if (line.Contains("Prism is listening", StringComparison.Ordinal)) ready.TrySetResult();
        }
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(OnPath(program)!, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string? OnPath(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => names, Path.Combine).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
