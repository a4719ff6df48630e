using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GitLab.Simulator;

/// <summary>
/// A GitLab-like server on 127.0.0.1. It speaks real HTTP, keeps state, records what it was asked, and misbehaves on
/// demand.
/// </summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly SimulatorOptions options;
    private readonly RequestLog log = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly WebApplication app;
    private bool isDisposed;

    private SimulatorServer(SimulatorOptions options)
    {
        this.options = options;
        State = new SimulatorState(options);
        app = Build(options);
    }

    /// <summary>Raised when a request was answered, or its connection closed.</summary>
    public event Action<RecordedRequest>? Answered;

    /// <summary>The address of the instance, as one would give it to a client.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>What the instance knows.</summary>
    public SimulatorState State { get; }

    /// <summary>The rules by which requests go wrong.</summary>
    public Misbehaviour Misbehaviour { get; } = new();

    /// <summary>The requests so far, those to control the simulator not among them.</summary>
    public IReadOnlyList<RecordedRequest> Requests => log.Snapshot();

    /// <summary>Starts a server. It runs until it is disposed of.</summary>
    public static async Task<SimulatorServer> StartAsync(SimulatorOptions? options = null)
    {
        var server = new SimulatorServer(options ?? new SimulatorOptions());
        try
        {
            await server.StartAsync().ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => log.Clear();

    /// <summary>Back to how the server started: the state, the rules and the requests.</summary>
    public void Reset()
    {
        Misbehaviour.Clear();
        State.Reset();
        log.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
            return;

        // Whatever waits on purpose stops waiting first.
        await stopping.CancelAsync().ConfigureAwait(false);
        await app.StopAsync().ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
        stopping.Dispose();
    }

    internal void OnAnswered(RecordedRequest request) => Answered?.Invoke(request);

    private async Task StartAsync()
    {
        Pipeline? pipeline = null;
        app.Run(context => pipeline!.HandleAsync(context));
        await app.StartAsync().ConfigureAwait(false);

        // The port is known only now; nobody else knows it yet, so no request can come before the pipeline is there.
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        Url = new Uri(addresses.Addresses.Single() + options.PathBase);
        pipeline = new Pipeline(this, options, log, new Site(Url), stopping.Token);
    }

    private static WebApplication Build(SimulatorOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (options.HttpsCertificate is { } certificate)
                    listen.UseHttps(https => UseCertificate(https, certificate));
            });
        });
        return builder.Build();
    }

    private static void UseCertificate(HttpsConnectionAdapterOptions https, X509Certificate2 certificate)
    {
        https.ServerCertificate = certificate;
        https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
        https.AllowAnyClientCertificate();
    }

    // Ctrl+C belongs to the program that the server runs in.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
