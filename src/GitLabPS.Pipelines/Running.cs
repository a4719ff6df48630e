using System.Net.Http;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>How one waits for pipelines and jobs.</summary>
internal static class Running
{
    /// <summary>Whether GitLab does nothing more by itself. A delayed job (<c>scheduled</c>) still begins; one that waits for somebody (<c>manual</c>) does not. What does not say how it stands cannot be waited for.</summary>
    public static bool IsOver(string? status) => status is null or "success" or "failed" or "canceled" or "skipped" or "manual";

    /// <summary>What is waited for.</summary>
    public static string Title(Pipeline pipeline) => $"Pipeline {pipeline.Id} of {pipeline.Project}";

    /// <inheritdoc cref="Title(Pipeline)"/>
    public static string Title(Job job) => $"Job {job.Name} ({job.Id}) of {job.Project}";

    /// <summary>Reads the pipeline again. It may be another one than the command named, so its own id counts.</summary>
    public static ApiRequest Again(Pipeline pipeline) => new(HttpMethod.Get, $"{Path(pipeline)}/pipelines/{pipeline.Id}");

    /// <inheritdoc cref="Again(Pipeline)"/>
    public static ApiRequest Again(Job job) => new(HttpMethod.Get, $"{Path(job)}/jobs/{job.Id}");

    private static string Path(IProjectOwned item) => "projects/" + PathSegment.Encode(item.Project!.Value);
}
