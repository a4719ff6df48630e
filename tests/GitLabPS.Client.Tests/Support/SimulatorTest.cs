using System;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>A test with a simulated GitLab of its own.</summary>
public abstract class SimulatorTest : IAsyncLifetime
{
    private readonly SimulatorOptions options;

    protected SimulatorTest(SimulatorOptions? options = null) => this.options = options ?? new SimulatorOptions();

    protected SimulatorServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await SimulatorServer.StartAsync(options);

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>A session as an administrator, unless the test makes it another.</summary>
    protected GitLabSession Connect(Action<SessionOptions>? configure = null) => Sessions.Open(Server.Url, configure);
}
