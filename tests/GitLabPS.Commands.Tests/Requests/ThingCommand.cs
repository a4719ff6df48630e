using System;
using System.Collections;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>A cmdlet with a parameter of each kind that the binder knows.</summary>
[Cmdlet(VerbsCommon.Set, "GLThing", DefaultParameterSetName = "Change")]
[Put("/projects/:id/things/:thing_id", Set = "Change")]
[Get("/projects/:id/things", Set = "Read")]
[Delete("/projects/:id/things/:thing_id", Set = "Remove")]
[Post("/projects/:id/things/:thing_id/archive", Set = "Change", Step = "Archive")]
public sealed class ThingCommand : Cmdlet
{
    [Parameter(Mandatory = true)]
    [ApiName("id")]
    public ProjectRef? Project { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Change")]
    [Parameter(Mandatory = true, ParameterSetName = "Remove")]
    public string? ThingId { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public bool? Enabled { get; set; }

    [Parameter]
    public string[]? Topics { get; set; }

    [Parameter]
    [CommaSeparated]
    public string[]? Labels { get; set; }

    [Parameter]
    [ValidateSet("oldest_first", "newest_first")]
    public string? Order { get; set; }

    [Parameter]
    public DateTimeOffset? Since { get; set; }

    [Parameter]
    [DateOnly]
    public DateTimeOffset? Day { get; set; }

    [Parameter]
    public AccessLevel? Role { get; set; }

    [Parameter]
    [SendId]
    [ApiName("group_id")]
    public GroupRef? Group { get; set; }

    [Parameter]
    [SendId]
    [ApiName("user_ids")]
    public UserRef[]? User { get; set; }

    [Parameter]
    public Hashtable? Policy { get; set; }

    [Parameter]
    public Hashtable[]? Rules { get; set; }

    [Parameter]
    [SecretPairs]
    public Hashtable? Headers { get; set; }

    [Parameter]
    [SecretValues]
    public Hashtable? Variables { get; set; }

    [Parameter]
    public SecureString? Token { get; set; }

    [Parameter]
    [Upload]
    public string? Avatar { get; set; }

    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }
}
