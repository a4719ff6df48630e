using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets how often a project was cloned or pulled in the last thirty days.</summary>
/// <remarks>It needs the right to push to the project.</remarks>
/// <example>
///   <summary>See the figure of each day.</summary>
///   <code>(Get-GLProjectStatistic platform/docs).Fetches.Days</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that nobody fetched.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLProjectStatistic | Where-Object { $_.Fetches.Total -eq 0 }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectStatistic")]
[OutputType(typeof(ProjectDailyStatistics))]
[Documentation("project_statistics/")]
[Get("/projects/:id/statistics")]
public sealed class GetProjectStatisticCommand : ProjectReadCmdlet<ProjectDailyStatistics>
{
}

/// <summary>How much a project is used.</summary>
public sealed class ProjectDailyStatistics : ProjectObject
{
    /// <summary>The clones and pulls over HTTP.</summary>
    public FetchStatistic? Fetches { get; set; }
}

/// <summary>The clones and pulls of thirty days.</summary>
public sealed class FetchStatistic : GitLabObject
{
    /// <summary>All of them together.</summary>
    public long? Total { get; set; }

    /// <summary>The days on which there were any, the latest first.</summary>
    public IReadOnlyList<DailyFetches>? Days { get; set; }
}

/// <summary>The clones and pulls of one day.</summary>
public sealed class DailyFetches : GitLabObject
{
    /// <summary>The day.</summary>
    public DateTime? Date { get; set; }

    /// <summary>How many there were.</summary>
    public long? Count { get; set; }
}
