using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Reads what belongs to an epic.</summary>
/// <typeparam name="T">The model of one object.</typeparam>
public abstract class EpicGetCmdlet<T> : GetCmdlet<T>
{
    // By value: an epic's own group may be one below the group that was asked for it.

    /// <summary>The group: an id, a full path or a web address. Epics from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("epic_iid")]
    public Ref<Epic>? Epic { get; set; }
}

/// <summary>Makes something in an epic.</summary>
/// <typeparam name="T">The model of what is made.</typeparam>
public abstract class EpicCreateCmdlet<T> : CreateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>The group: an id, a full path or a web address. Epics from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("epic_iid")]
    public Ref<Epic>? Epic { get; set; }
}

/// <summary>Puts something into an epic, or changes or removes what is there.</summary>
public abstract class EpicPartChangeCmdlet : ChangeCmdlet
{
    // By name: what is in the epic has a group, a project or a number of its own.

    /// <summary>The group of the epic: an id, a full path or a web address. What the epic's own commands emit says it itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "ParentGroup")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ParentEpicIid")]
    [ApiName("epic_iid")]
    public Ref<Epic>? ParentEpic { get; set; }
}

/// <summary>An epic that was found by way of another one.</summary>
public abstract class EpicOfEpic : Epic
{
    // Its own group is known by GroupId, which counts where an epic is taken by value.

    /// <summary>The group of the other epic, as it was asked.</summary>
    [NotInJson]
    public override GroupRef? Group
    {
        get => ParentGroup is { } parent ? GroupRef.From(parent) : base.Group;
        set => base.Group = value;
    }

    /// <summary>The group of the other epic: its id, or its path.</summary>
    [NotInJson]
    [FromCall("Group")]
    public string? ParentGroup { get; set; }

    /// <summary>The number of the other epic.</summary>
    [NotInJson]
    [FromCall("Epic")]
    public long? ParentEpicIid { get; set; }
}
