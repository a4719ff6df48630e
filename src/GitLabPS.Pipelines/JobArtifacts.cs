using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Lists what is in the artifacts of a job, without downloading them.</summary>
/// <example>
///   <summary>See all files that a job left.</summary>
///   <code>Get-GLJobArtifact platform/api 8 -Recurse -All</code>
/// </example>
/// <example>
///   <summary>Download the reports of a pipeline's jobs, and nothing else.</summary>
///   <code>Get-GLJob platform/api -Pipeline 4711 | Get-GLJobArtifact -Path reports -All | Where-Object Type -eq file | Save-GLJobArtifact -OutFile ./reports</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLJobArtifact", SupportsPaging = true)]
[OutputType(typeof(ArtifactFile))]
[Documentation("job_artifacts/#list-all-files-in-the-artifacts-archive")]
[Get("/projects/:id/jobs/:job_id/artifacts/tree", Paged = true)]
public sealed class GetJobArtifactCommand : ProjectPartGetCmdlet<ArtifactFile>
{
    /// <summary>Which job: its id, or the job as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("job_id")]
    public Ref<Job>? Job { get; set; }

    /// <summary>The folder in the artifacts to list. The topmost one otherwise.</summary>
    [Parameter]
    [Text]
    public string? Path { get; set; }

    /// <summary>Also what is in the folders below.</summary>
    [Parameter]
    [ApiName("recursive")]
    public SwitchParameter Recurse { get; set; }
}

/// <summary>Downloads the artifacts of a job: the whole archive, or one file of it.</summary>
/// <remarks>The job is named by its id, or by a branch and the job's name: then it is the one of the newest pipeline there that succeeded.</remarks>
/// <example>
///   <summary>Download what the job 'build' made of the main branch.</summary>
///   <code>Save-GLJobArtifact platform/api build.zip -Ref main -JobName build</code>
/// </example>
/// <example>
///   <summary>Download one file of a job.</summary>
///   <code>Get-GLJob platform/api 8 | Save-GLJobArtifact -ArtifactFile reports/junit.xml -OutFile junit.xml</code>
/// </example>
/// <example>
///   <summary>Download the archives of all jobs of a pipeline, each under the job's name.</summary>
///   <code>Get-GLJob platform/api -Pipeline 4711 | Where-Object ArtifactsFile | Save-GLJobArtifact -OutFile { "$($_.Name).zip" }</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLJobArtifact", SupportsShouldProcess = true)]
[OutputType(typeof(System.IO.FileInfo))]
[Documentation("job_artifacts/#download-job-artifacts-by-job-id")]
[Get("/projects/:id/jobs/:job_id/artifacts", Set = "Job")]
[Get("/projects/:id/jobs/:job_id/artifacts/:artifact_path", Set = "Job")]
[Get("/projects/:id/jobs/artifacts/:ref_name/download", Set = "Ref")]
[Get("/projects/:id/jobs/artifacts/:ref_name/raw/:artifact_path", Set = "Ref")]
public sealed class SaveJobArtifactCommand : SaveCmdlet
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Job", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Ref", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which job: its id, or the job as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Job", ValueFromPipeline = true)]
    [ApiName("job_id")]
    public Ref<Job>? Job { get; set; }

    /// <summary>The branch or tag.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Ref")]
    [ApiName("ref_name")]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>The name of the job.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Ref")]
    [ApiName("job")]
    [Text(typeof(Job), "Name")]
    public string? JobName { get; set; }

    /// <summary>The one file to download: its path in the archive, or the file as Get-GLJobArtifact lists it. The whole archive otherwise.</summary>
    [Parameter(ParameterSetName = "Job", ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "Ref")]
    [ApiName("artifact_path")]
    public Ref<ArtifactFile>? ArtifactFile { get; set; }

    /// <summary>Looks for the job in the last pipelines that succeeded, not only in the newest of them.</summary>
    [Parameter(ParameterSetName = "Ref")]
    [ApiName("search_recent_successful_pipelines")]
    public SwitchParameter SearchRecentPipeline { get; set; }

    /// <inheritdoc/>
    protected override string FallbackName => ArtifactFile is { } file ? file.Text.Substring(file.Text.LastIndexOf('/') + 1) : "artifacts.zip";
}

/// <summary>Removes the artifacts of a job, or those of all jobs of a project.</summary>
/// <remarks>Logs stay. Those of all jobs are removed in the background, and what is kept with Protect-GLJobArtifact is not.</remarks>
/// <example>
///   <summary>Remove the artifacts of a branch's jobs.</summary>
///   <code>Get-GLJob platform/api -Ref old-idea -All | Where-Object ArtifactsFile | Remove-GLJobArtifact</code>
/// </example>
/// <example>
///   <summary>Remove all artifacts of a project that grew too large.</summary>
///   <code>Remove-GLJobArtifact platform/api -All</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLJobArtifact", SupportsShouldProcess = true)]
[Documentation("job_artifacts/#delete-job-artifacts")]
[Delete("/projects/:id/jobs/:job_id/artifacts", Set = "Job")]
[Delete("/projects/:id/artifacts", Set = "All")]
public sealed class RemoveJobArtifactCommand : ChangeCmdlet
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Job", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "All", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which job: its id, or the job as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Job", ValueFromPipeline = true)]
    [ApiName("job_id")]
    public Ref<Job>? Job { get; set; }

    /// <summary>Removes the artifacts of all jobs of the project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    [NotSent]
    public SwitchParameter All { get; set; }
}

/// <summary>Keeps the artifacts of a job from being removed when their time is up.</summary>
/// <example>
///   <summary>Keep what a job made.</summary>
///   <code>Protect-GLJobArtifact platform/api 8</code>
/// </example>
/// <example>
///   <summary>Keep what was made of a tag.</summary>
///   <code>Get-GLPipeline platform/api -Latest -Ref v1.0 | Get-GLJob | Where-Object ArtifactsFile | Protect-GLJobArtifact</code>
/// </example>
[Cmdlet(VerbsSecurity.Protect, "GLJobArtifact", SupportsShouldProcess = true)]
[OutputType(typeof(Job))]
[Documentation("job_artifacts/#keep-job-artifacts")]
[Post("/projects/:id/jobs/:job_id/artifacts/keep")]
public sealed class ProtectJobArtifactCommand : JobUpdateCmdlet
{
}

/// <summary>A file or folder in the artifacts of a job.</summary>
[Identity("Path")]
[TableView("JobId", "Type:10", "Size", "Path")]
public sealed class ArtifactFile : ProjectObject
{
    /// <summary>The job.</summary>
    [NotInJson]
    [FromCall("Job")]
    public long? JobId { get; set; }

    /// <summary>The name without the folders.</summary>
    public string? Name { get; set; }

    /// <summary>The whole path in the archive.</summary>
    public string? Path { get; set; }

    /// <summary><c>file</c> or <c>directory</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>The rights of the file, in octal digits.</summary>
    public string? Mode { get; set; }

    /// <summary>The path.</summary>
    public override string ToString() => Path ?? "";
}
