using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GitLab.Simulator;

namespace GitLabPS.Benchmarks;

/// <summary>A pipeline in PowerShell. Its objects are counted as they come out of it.</summary>
/// <param name="name">What it is called in the table.</param>
/// <param name="preparation">What comes before, and is not measured.</param>
/// <param name="pipeline">What is measured; <c>$listUrl</c> and <c>$headers</c> are there for it.</param>
/// <param name="objects">How many objects must come out.</param>
internal sealed class PowerShellContestant(string name, string preparation, string pipeline, int objects) : Contestant(name)
{
    public static readonly Tool PowerShell = new(GitLab.Simulator.PowerShell.Command[0], GitLab.Simulator.PowerShell.Command.ElementAtOrDefault(1));

    public override Tool Tool => PowerShell;

    protected override async Task<Measurement> RunAsync(SimulatorProcess server)
    {
        var script = $$"""
            $ErrorActionPreference = 'Stop'
            $listUrl = '{{server.ListUrl}}'
            $headers = @{ 'PRIVATE-TOKEN' = '{{TestTokens.Admin}}' }
            {{preparation}}
            $objects = 0
            $first = $firstAt = $null
            $before = [Diagnostics.Process]::GetCurrentProcess()
            $cpu = $before.TotalProcessorTime
            $memory = $before.WorkingSet64
            $watch = [Diagnostics.Stopwatch]::StartNew()
            {{pipeline}} | ForEach-Object { if ($objects++ -eq 0) { $first = $watch.Elapsed.TotalMilliseconds; $firstAt = [DateTimeOffset]::UtcNow } }
            $all = $watch.Elapsed.TotalMilliseconds
            $process = [Diagnostics.Process]::GetCurrentProcess()
            @{
                Milliseconds = $all
                FirstMilliseconds = $first
                FirstAt = $firstAt
                CpuMilliseconds = ($process.TotalProcessorTime - $cpu).TotalMilliseconds
                Objects = $objects
                PeakBytes = $process.PeakWorkingSet64
                GrownBytes = $process.PeakWorkingSet64 - $memory
            } | ConvertTo-Json
            """;

        var output = await Tool.RunAsync(["-NoProfile", "-NonInteractive", "-Command", script], server.Environment);
        return Check(JsonSerializer.Deserialize<Measurement>(output)!, objects);
    }
}
