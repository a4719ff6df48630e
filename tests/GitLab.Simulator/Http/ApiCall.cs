using System.Collections.Generic;

namespace GitLab.Simulator;

/// <summary>One request, as its handler sees it.</summary>
internal sealed class ApiCall
{
    public required RecordedRequest Request { get; init; }

    /// <summary>The path after <c>/api/v4/</c>, still encoded.</summary>
    public required string ApiPath { get; init; }

    public required Parameters Params { get; init; }

    public required IReadOnlyDictionary<string, string> Route { get; init; }

    public required Caller Caller { get; init; }

    public required SimulatorState State { get; init; }

    public required SimulatorOptions Options { get; init; }

    public required Site Site { get; init; }

    public required ProjectJson Projects { get; init; }

    /// <summary>The user who asks, if anyone is signed in.</summary>
    public User? User => Caller.User;

    /// <summary>The user who asks, where somebody must be signed in.</summary>
    public User SignedIn => Caller.User ?? throw Errors.Unauthorized();

    /// <summary>Whether an administrator asks.</summary>
    public bool IsAdmin => Caller.User is { IsAdmin: true };

    private bool Reads => Request.Method is "GET" or "HEAD";

    /// <summary>The project that the path names, if the caller has the role that it takes.</summary>
    public Project Project(int role = AccessLevel.None, string parameter = "id")
    {
        var name = Route[parameter];
        var project = State.FindProject(name) ?? MovedProject(name);
        if (project is null || !Access.CanRead(project, User))
            throw Errors.NotFound("Project");
        if (role > AccessLevel.None && Access.In(project, User) < role)
            throw User is null ? Errors.Unauthorized() : Errors.Forbidden();
        return project;
    }

    /// <summary>Refuses anyone but administrators.</summary>
    public void RequireAdmin()
    {
        if (!IsAdmin)
            throw User is null ? Errors.Unauthorized() : Errors.Forbidden();
    }

    /// <summary>The group that the path names, if the caller may see it.</summary>
    public Namespace Group() =>
        State.FindNamespace(Route["id"]) is { IsGroup: true } group && Access.CanRead(group, User) ? group : throw Errors.NotFound("Group");

    /// <summary>Adds a line to the audit log of a project.</summary>
    public void Audit(Project project, string name, string message) =>
        project.AuditEvents.Insert(0, new AuditEvent(State.NextId(), SignedIn, name, message, System.DateTimeOffset.UtcNow));

    // GitLab redirects those who only look; a change must name the project as it is now.
    private Project? MovedProject(string name)
    {
        if (State.FindMoved(name) is not { } project || !Access.CanRead(project, User) || !Reads)
            return null;
        var rest = ApiPath.Split('/', 3) is [_, _, var tail] ? "/" + tail : "";
        var query = Request.Query.Length > 0 ? "?" + Request.Query : "";
        var location = Site.Api($"projects/{project.Id}{rest}{query}");
        throw new ApiException(Reply.Text($"This resource has been moved permanently to {location}.", 301).With("Location", location));
    }
}
