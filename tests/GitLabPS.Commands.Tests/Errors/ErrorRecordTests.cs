using System;
using System.IO;
using System.Management.Automation;
using System.Net.Http;
using System.Threading.Tasks;
using GitLab.Simulator;
using GitLabPS.Client;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>The table of error ids and categories, with failures of real exchanges.</summary>
public sealed class ErrorRecordTests
{
    [Theory]
    [InlineData(400, "GitLabBadRequest", ErrorCategory.InvalidArgument)]
    [InlineData(401, "GitLabUnauthorized", ErrorCategory.AuthenticationError)]
    [InlineData(403, "GitLabForbidden", ErrorCategory.PermissionDenied)]
    [InlineData(404, "GitLabNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData(405, "GitLabNotAllowed", ErrorCategory.InvalidOperation)]
    [InlineData(409, "GitLabConflict", ErrorCategory.ResourceExists)]
    [InlineData(412, "GitLabError", ErrorCategory.InvalidResult)]
    [InlineData(422, "GitLabBadRequest", ErrorCategory.InvalidArgument)]
    [InlineData(429, "GitLabTooManyRequests", ErrorCategory.LimitsExceeded)]
    [InlineData(500, "GitLabUnavailable", ErrorCategory.ResourceUnavailable)]
    [InlineData(503, "GitLabUnavailable", ErrorCategory.ResourceUnavailable)]
    public async Task A_status_has_its_id_and_category(int status, string id, ErrorCategory category)
    {
        Exception failure = await FailAsync(new MisbehaviourRule { Status = status, Times = 0 });

        Assert.Equal(status, Assert.IsType<GitLabResponseException>(failure).StatusCode);
        Assert.Equal((id, category), ErrorRecords.Classify(failure));
        Assert.True(ErrorRecords.IsOfOneItem(failure));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_connection_error()
    {
        SimulatorServer gone = await SimulatorServer.StartAsync();
        await gone.DisposeAsync();

        Assert.Equal(("GitLabConnectionFailed", ErrorCategory.ConnectionError), ErrorRecords.Classify(await FailAsync(gone.Url)));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_a_timeout() => Assert.Equal(
        ("GitLabTimeout", ErrorCategory.OperationTimeout),
        ErrorRecords.Classify(await FailAsync(new MisbehaviourRule { Action = MisbehaviourAction.Delay, Delay = TimeSpan.FromSeconds(20), Times = 0 }, patience: 100)));

    [Fact]
    public async Task An_answer_that_is_no_JSON_is_invalid_data() => Assert.Equal(
        ("GitLabInvalidResponse", ErrorCategory.InvalidData),
        ErrorRecords.Classify(await FailAsync(new MisbehaviourRule { Status = 200, Body = "<html>", ContentType = "text/html" })));

    [Fact]
    public void What_was_not_sent_has_its_id_too()
    {
        Assert.Equal(("GitLabInvalidRequest", ErrorCategory.InvalidOperation), ErrorRecords.Classify(new GitLabRequestException("…")));
        Assert.Equal(("GitLabInvalidArgument", ErrorCategory.InvalidArgument), ErrorRecords.Classify(new ArgumentException("…")));
        Assert.Equal(("GitLabFileDenied", ErrorCategory.PermissionDenied), ErrorRecords.Classify(new UnauthorizedAccessException()));
        Assert.Equal(("GitLabFileError", ErrorCategory.WriteError), ErrorRecords.Classify(new IOException()));
    }

    [Fact]
    public void A_fault_of_our_own_ends_the_command() => Assert.False(ErrorRecords.IsOfOneItem(new InvalidOperationException()));

    private static async Task<Exception> FailAsync(MisbehaviourRule rule, int patience = 60_000)
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync();
        server.Misbehaviour.Add(rule);
        return await FailAsync(server.Url, patience);
    }

    private static async Task<Exception> FailAsync(Uri url, int patience = 60_000)
    {
        var options = new SessionOptions { Server = url, Timeout = TimeSpan.FromMilliseconds(patience), RetryBudget = TimeSpan.Zero };
        using var session = new GitLabSession(options);
        return await Assert.ThrowsAnyAsync<Exception>(() => session.SendAsync<object>(new ApiRequest(HttpMethod.Get, "projects")));
    }
}
