using System;

namespace GitLab.Simulator;

/// <summary>A line of a project's audit log.</summary>
/// <param name="Id">The id of the event.</param>
/// <param name="Author">Who did it.</param>
/// <param name="Name">What was done, such as <c>project_archived</c>.</param>
/// <param name="Message">The same in words.</param>
/// <param name="CreatedAt">When.</param>
public sealed record AuditEvent(long Id, User Author, string Name, string Message, DateTimeOffset CreatedAt);
