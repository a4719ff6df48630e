using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>Another GitLab client, which a script in <c>Peers</c> has list all projects, in its own language and by its own defaults.</summary>
/// <param name="name">What it is called in the table.</param>
/// <param name="program">What runs the script.</param>
/// <param name="script">The script. It says what <see cref="Measurement"/> holds, as JSON, and its version on demand.</param>
/// <param name="objects">How many objects must come out.</param>
internal sealed class PeerContestant(string name, string program, string script, int objects) : Contestant(name)
{
    public override Tool Tool { get; } = new(program, Path.Combine(Folders.Peers, script));

    protected override async Task<Measurement> RunAsync(SimulatorProcess server) =>
        Check(JsonSerializer.Deserialize<Measurement>(await Tool.RunAsync([], server.Environment))!, objects);
}
