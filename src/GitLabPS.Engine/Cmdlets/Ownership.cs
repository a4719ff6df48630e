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
    /// <inheritdoc/>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    public long? ProjectId { get; set; }
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
    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <inheritdoc/>
    public long? GroupId { get; set; }
}

/// <summary>An object that lives in a project or in a group.</summary>
public abstract class ScopedObject : GitLabObject, IProjectOwned, IGroupOwned
{
    /// <inheritdoc/>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    public long? ProjectId { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <inheritdoc/>
    public long? GroupId { get; set; }
}
