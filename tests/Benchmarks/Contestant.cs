using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>Something to measure, in a fresh process each time.</summary>
internal abstract class Contestant(string name)
{
    public string Name { get; } = name;

    /// <summary>What it runs in.</summary>
    public abstract Tool Tool { get; }

    /// <summary>Runs it once, and counts what the server was asked meanwhile.</summary>
    public async Task<Measurement> MeasureAsync(SimulatorProcess server)
    {
        await server.ClearRequestsAsync();
        var measurement = await RunAsync(server);
        (var requests, var firstAnswered) = await server.LookAtRequestsAsync();
        return measurement with { Requests = requests, FirstAnswered = firstAnswered };
    }

    protected abstract Task<Measurement> RunAsync(SimulatorProcess server);

    /// <exception cref="BenchmarkException">It did not give so many objects.</exception>
    protected Measurement Check(Measurement measurement, int objects) => measurement.Objects == objects
        ? measurement
        : throw new BenchmarkException($"{Name} gave {measurement.Objects} objects in place of {objects}.");
}
