using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the results of a pipeline's tests, case by case.</summary>
/// <example>
///   <summary>See which test cases failed, and why.</summary>
///   <code>(Get-GLPipelineTestReport platform/api 4711).TestSuites.TestCases | Where-Object Status -eq failed | Select-Object Name, SystemOutput</code>
/// </example>
/// <example>
///   <summary>Find the slowest test cases of the main branch.</summary>
///   <code>(Get-GLPipeline platform/api -Latest | Get-GLPipelineTestReport).TestSuites.TestCases | Sort-Object ExecutionTime -Descending | Select-Object -First 10</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPipelineTestReport")]
[OutputType(typeof(TestReport))]
[Documentation("pipelines/#retrieve-a-test-report-for-a-pipeline")]
[Get("/projects/:id/pipelines/:pipeline_id/test_report")]
public sealed class GetPipelineTestReportCommand : ProjectPartReadCmdlet<TestReport>
{
    /// <summary>Which pipeline: its id, or an object that has one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    public Ref<Pipeline>? Pipeline { get; set; }
}

/// <summary>Gets how many of a pipeline's tests passed and failed, suite by suite.</summary>
/// <example>
///   <summary>See how the tests of a pipeline went.</summary>
///   <code>(Get-GLPipelineTestSummary platform/api 4711).TestSuites</code>
/// </example>
/// <example>
///   <summary>See how many tests failed in the last pipelines of a branch.</summary>
///   <code>Get-GLPipeline platform/api -Ref main -First 10 | Get-GLPipelineTestSummary | Select-Object PipelineId, @{ Name = 'Failed'; Expression = { $_.Total.Failed } }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPipelineTestSummary")]
[OutputType(typeof(TestSummary))]
[Documentation("pipelines/#retrieve-a-test-report-summary-for-a-pipeline")]
[Get("/projects/:id/pipelines/:pipeline_id/test_report_summary")]
public sealed class GetPipelineTestSummaryCommand : ProjectPartReadCmdlet<TestSummary>
{
    /// <summary>Which pipeline: its id, or an object that has one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    public Ref<Pipeline>? Pipeline { get; set; }
}

/// <summary>The results of a pipeline's tests.</summary>
[TableView("PipelineId", "TotalCount", "SuccessCount", "FailedCount", "TotalTime")]
public sealed class TestReport : ProjectObject
{
    /// <summary>The pipeline.</summary>
    [NotInJson]
    [FromCall("Pipeline")]
    public long? PipelineId { get; set; }

    /// <summary>How many seconds the tests took.</summary>
    public double? TotalTime { get; set; }

    /// <summary>How many test cases there are.</summary>
    public int? TotalCount { get; set; }

    /// <summary>How many passed.</summary>
    public int? SuccessCount { get; set; }

    /// <summary>How many failed.</summary>
    public int? FailedCount { get; set; }

    /// <summary>How many were left out.</summary>
    public int? SkippedCount { get; set; }

    /// <summary>How many broke off.</summary>
    public int? ErrorCount { get; set; }

    /// <summary>The suites: mostly one a job.</summary>
    public IReadOnlyList<TestSuite>? TestSuites { get; set; }

    /// <summary>For example <c>12 tests, 1 failed</c>.</summary>
    public override string ToString() => $"{TotalCount} tests, {FailedCount} failed";
}

/// <summary>How many of a pipeline's tests passed and failed.</summary>
[TableView("PipelineId", "Total", "TestSuites")]
public sealed class TestSummary : ProjectObject
{
    /// <summary>The pipeline.</summary>
    [NotInJson]
    [FromCall("Pipeline")]
    public long? PipelineId { get; set; }

    /// <summary>All suites together.</summary>
    public TestTotal? Total { get; set; }

    /// <summary>The suites: mostly one a job.</summary>
    public IReadOnlyList<TestSuite>? TestSuites { get; set; }

    /// <summary>For example <c>12 tests, 1 failed</c>.</summary>
    public override string ToString() => $"{Total}";
}

/// <summary>The tests of all suites of a pipeline.</summary>
public sealed class TestTotal : GitLabObject
{
    /// <summary>How many seconds they took.</summary>
    public double? Time { get; set; }

    /// <summary>How many test cases there are.</summary>
    public int? Count { get; set; }

    /// <summary>How many passed.</summary>
    public int? Success { get; set; }

    /// <summary>How many failed.</summary>
    public int? Failed { get; set; }

    /// <summary>How many were left out.</summary>
    public int? Skipped { get; set; }

    /// <summary>How many broke off.</summary>
    public int? Error { get; set; }

    /// <summary>Why a suite could not be read.</summary>
    public string? SuiteError { get; set; }

    /// <summary>For example <c>12 tests, 1 failed</c>.</summary>
    public override string ToString() => $"{Count} tests, {Failed} failed";
}

/// <summary>A suite of tests, mostly those of one job.</summary>
public sealed class TestSuite : GitLabObject
{
    /// <summary>The name: mostly that of the job.</summary>
    public string? Name { get; set; }

    /// <summary>How many seconds it took.</summary>
    public double? TotalTime { get; set; }

    /// <summary>How many test cases there are.</summary>
    public int? TotalCount { get; set; }

    /// <summary>How many passed.</summary>
    public int? SuccessCount { get; set; }

    /// <summary>How many failed.</summary>
    public int? FailedCount { get; set; }

    /// <summary>How many were left out.</summary>
    public int? SkippedCount { get; set; }

    /// <summary>How many broke off.</summary>
    public int? ErrorCount { get; set; }

    /// <summary>Why the suite could not be read.</summary>
    public string? SuiteError { get; set; }

    /// <summary>The test cases, in a whole report.</summary>
    public IReadOnlyList<TestCase>? TestCases { get; set; }

    /// <summary>The ids of the jobs, in a summary.</summary>
    public IReadOnlyList<long>? BuildIds { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}

/// <summary>One test.</summary>
public sealed class TestCase : GitLabObject
{
    /// <summary><c>success</c>, <c>failed</c>, <c>error</c> or <c>skipped</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The class that it is a part of.</summary>
    public string? Classname { get; set; }

    /// <summary>The file that it is in.</summary>
    public string? File { get; set; }

    /// <summary>How many seconds it took.</summary>
    public double? ExecutionTime { get; set; }

    /// <summary>What it wrote, which may be a text or more.</summary>
    public object? SystemOutput { get; set; }

    /// <summary>Where it failed.</summary>
    public string? StackTrace { get; set; }

    /// <summary>The address of a picture or another file that it left.</summary>
    public Uri? AttachmentUrl { get; set; }

    /// <summary>How often it failed in the last days.</summary>
    public object? RecentFailures { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}
