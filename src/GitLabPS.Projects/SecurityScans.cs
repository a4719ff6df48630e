using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Searches one source file for weaknesses (SAST) and answers at once.</summary>
/// <remarks>GitLab.com offers it, as an experiment that may change or go. The file need not be in the repository yet.</remarks>
/// <example>
///   <summary>Scan a file before it is committed.</summary>
///   <code>Start-GLProjectSastScan platform/docs -FilePath src/main.c -Content (Get-Content ./src/main.c -Raw)</code>
/// </example>
/// <example>
///   <summary>Show only what is severe, with its line.</summary>
///   <code>Start-GLProjectSastScan platform/docs src/main.c -Content $source | Where-Object Severity -eq High | Select-Object Name, { $_.Location.StartLine }</code>
/// </example>
[Cmdlet(VerbsLifecycle.Start, "GLProjectSastScan", SupportsShouldProcess = true)]
[OutputType(typeof(SastVulnerability))]
[Documentation("projects/#real-time-security-scan")]
[Tier("Ultimate")]
[Post("/projects/:id/security_scans/sast/scan")]
public sealed class StartProjectSastScanCommand : ProjectChangeCmdlet
{
    /// <summary>The file's path in the project; its ending says the language.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? FilePath { get; set; }

    /// <summary>The text of the file.</summary>
    [Parameter(Mandatory = true)]
    [Content]
    public string? Content { get; set; }

    /// <inheritdoc/>
    protected override async Task<IEnumerable<object>> PerformAsync(ApiCall call) =>
        (await SendAsync<SastScan>(call.Bind(call.Route)).ConfigureAwait(false))?.Vulnerabilities ?? [];
}

/// <summary>What a scan found.</summary>
internal sealed class SastScan : GitLabObject
{
    /// <summary>The weaknesses.</summary>
    public IReadOnlyList<SastVulnerability>? Vulnerabilities { get; set; }
}

/// <summary>A weakness that a scan found in a file.</summary>
[TableView("Severity:8", "Location", "Name")]
public sealed class SastVulnerability : GitLabObject
{
    /// <summary>What is weak, in a few words.</summary>
    public string? Name { get; set; }

    /// <summary>Why it is weak, and what to do about it.</summary>
    public string? Description { get; set; }

    /// <summary>How bad it is: <c>Critical</c>, <c>High</c>, <c>Medium</c>, <c>Low</c> …</summary>
    public string? Severity { get; set; }

    /// <summary>Where it is.</summary>
    public SastLocation? Location { get; set; }
}

/// <summary>A place in a source file.</summary>
public sealed class SastLocation : GitLabObject
{
    /// <summary>The file's path in the project.</summary>
    public string? File { get; set; }

    /// <summary>The first line.</summary>
    public int? StartLine { get; set; }

    /// <summary>The last line.</summary>
    public int? EndLine { get; set; }

    /// <summary>The column in the first line.</summary>
    public int? StartColumn { get; set; }

    /// <summary>The column in the last line.</summary>
    public int? EndColumn { get; set; }

    /// <summary>For example <c>src/main.c:5</c>.</summary>
    public override string ToString() => $"{File}:{StartLine}";
}
