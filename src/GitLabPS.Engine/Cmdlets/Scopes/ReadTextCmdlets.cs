using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>Reads a text or bytes of a project, such as a file.</summary>
public abstract class ProjectReadTextCmdlet : ReadTextCmdlet
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Reads a text or bytes of a part of a project, such as the log of a job.</summary>
public abstract class ProjectPartReadTextCmdlet : ReadTextCmdlet
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}
