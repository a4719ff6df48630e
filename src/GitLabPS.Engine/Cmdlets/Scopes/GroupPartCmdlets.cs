using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>Reads what belongs to a part of a group, such as to one issue.</summary>
/// <typeparam name="T">The model of one object.</typeparam>
public abstract class GroupPartGetCmdlet<T> : GetCmdlet<T>
{
    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Reads something of a part of a group that GitLab answers at once.</summary>
/// <typeparam name="T">What is written.</typeparam>
public abstract class GroupPartReadCmdlet<T> : ReadCmdlet<T>
{
    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Downloads something of a part of a group.</summary>
public abstract class GroupPartSaveCmdlet : SaveCmdlet
{
    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Changes a part of a group.</summary>
public abstract class GroupPartChangeCmdlet : ChangeCmdlet
{
    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Makes something in a part of a group, such as a note in an issue.</summary>
/// <typeparam name="T">The model of what is made.</typeparam>
public abstract class GroupPartCreateCmdlet<T> : CreateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>Changes a part of a group, and emits it when asked to.</summary>
/// <typeparam name="T">The model of what is changed.</typeparam>
public abstract class GroupPartUpdateCmdlet<T> : UpdateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}
