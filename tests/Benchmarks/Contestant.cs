using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>Something to measure, in a fresh process each time.</summary>
internal abstract class Contestant(string name)
{
    public string Name { get; } = name;

    /// <summary>The program that it needs.</summary>
    public abstract string Program { get; }

    /// <summary>Runs it once, and counts what the server was asked meanwhile.</summary>
    public async Task<Measurement> MeasureAsync(SimulatorProcess server)
    {
        await server.ClearRequestsAsync();
        var measurement = await RunAsync(server);
        (var requests, var firstAnswered) = await server.LookAtRequestsAsync();
        return measurement with { Requests = requests, FirstAnswered = firstAnswered };
    }

    protected abstract Task<Measurement> RunAsync(SimulatorProcess server);
}
