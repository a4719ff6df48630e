namespace GitLabPS;

/// <summary>
/// The roles that a member of a project or group can have, with GitLab's numbers for them. A number without a name here
/// is a role that GitLab added later.
/// </summary>
public enum AccessLevel
{
    /// <summary>No access.</summary>
    NoAccess = 0,

    /// <summary>Minimal access: sees the group, not what is in it.</summary>
    MinimalAccess = 5,

    /// <summary>Guest.</summary>
    Guest = 10,

    /// <summary>Planner: works with issues, epics and boards.</summary>
    Planner = 15,

    /// <summary>Reporter: reads everything.</summary>
    Reporter = 20,

    /// <summary>Security manager: works with vulnerabilities and security reports.</summary>
    SecurityManager = 25,

    /// <summary>Developer: pushes code.</summary>
    Developer = 30,

    /// <summary>Maintainer: changes settings.</summary>
    Maintainer = 40,

    /// <summary>Owner: may do everything, deletion included.</summary>
    Owner = 50,

    /// <summary>The administrator of the server.</summary>
    Administrator = 60,
}
