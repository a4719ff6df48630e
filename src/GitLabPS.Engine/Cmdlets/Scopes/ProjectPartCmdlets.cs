using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>Reads what belongs to a part of a project, such as to one issue.</summary>
/// <typeparam name="T">The model of one object.</typeparam>
public abstract class ProjectPartGetCmdlet<T> : GetCmdlet<T>
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Reads something of a part of a project that GitLab answers at once.</summary>
/// <typeparam name="T">What is written.</typeparam>
public abstract class ProjectPartReadCmdlet<T> : ReadCmdlet<T>
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Downloads something of a part of a project.</summary>
public abstract class ProjectPartSaveCmdlet : SaveCmdlet
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Changes a part of a project.</summary>
public abstract class ProjectPartChangeCmdlet : ChangeCmdlet
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Makes something in a part of a project, such as a note in an issue.</summary>
/// <typeparam name="T">The model of what is made.</typeparam>
public abstract class ProjectPartCreateCmdlet<T> : CreateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Changes a part of a project, and emits it when asked to.</summary>
/// <typeparam name="T">The model of what is changed.</typeparam>
public abstract class ProjectPartUpdateCmdlet<T> : UpdateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}
