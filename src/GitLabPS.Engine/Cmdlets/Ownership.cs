namespace GitLabPS.Engine;

/// <summary>An object that belongs to a project, and says so even where GitLab's answer does not.</summary>
public interface IProjectOwned
{
    /// <summary>The project that was asked.</summary>
    ProjectRef? Project { get; set; }

    /// <summary>The project's id; null when it was asked by path and GitLab's answer does not tell.</summary>
    long? ProjectId { get; set; }
}

/// <summary>An object that lives in a project.</summary>
public abstract class ProjectObject : GitLabObject, IProjectOwned
{
    private ProjectRef? project;

    // Where nobody asked for a project, as in a list of all issues, its id still says which one it is.

    /// <inheritdoc/>
    [NotInJson]
    public virtual ProjectRef? Project
    {
        get => project ?? (ProjectId is { } id ? ProjectRef.From(id) : null);
        set => project = value;
    }

    /// <inheritdoc/>
    public virtual long? ProjectId { get; set; }
}

/// <summary>An object that belongs to a group, and says so even where GitLab's answer does not.</summary>
public interface IGroupOwned
{
    /// <summary>The group that was asked.</summary>
    GroupRef? Group { get; set; }

    /// <summary>The group's id; null when it was asked by path and GitLab's answer does not tell.</summary>
    long? GroupId { get; set; }
}

/// <summary>An object that lives in a group.</summary>
public abstract class GroupObject : GitLabObject, IGroupOwned
{
    private GroupRef? group;

    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group
    {
        get => group ?? (GroupId is { } id ? GroupRef.From(id) : null);
        set => group = value;
    }

    /// <inheritdoc/>
    public long? GroupId { get; set; }
}

/// <summary>An object that lives in a project or in a group.</summary>
public abstract class ScopedObject : ProjectObject, IGroupOwned
{
    private GroupRef? group;

    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group
    {
        get => group ?? (GroupId is { } id ? GroupRef.From(id) : null);
        set => group = value;
    }

    /// <inheritdoc/>
    public long? GroupId { get; set; }
}
