using System;
using System.Collections.Generic;

namespace GitLabPS;

/// <summary>A user, as other objects mention them.</summary>
[TableView("Id", "Username", "Name", "State:11", "CreatedAt")]
public class BasicUser : GitLabObject
{
    /// <summary>The user's id.</summary>
    public virtual long? Id { get; set; }

    /// <summary>The name by which the user signs in.</summary>
    public string? Username { get; set; }

    /// <summary>The user's full name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the user can sign in: <c>active</c>, <c>blocked</c>, <c>deactivated</c>, <c>banned</c>, <c>ldap_blocked</c> …</summary>
    public string? State { get; set; }

    /// <summary>Whether an administrator or an abuse check has locked the user.</summary>
    public bool? Locked { get; set; }

    /// <summary>The address of the user's picture.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>The path of the picture without the server, where the project asks for it.</summary>
    public string? AvatarPath { get; set; }

    /// <summary>The address of the user's page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The e-mail address that the user shows to everybody.</summary>
    public string? PublicEmail { get; set; }

    /// <summary>When the user was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The custom attributes, where they were asked for.</summary>
    public IReadOnlyList<CustomAttribute>? CustomAttributes { get; set; }

    /// <summary>The user name.</summary>
    public override string ToString() => Username ?? Name ?? $"{Id}";
}
