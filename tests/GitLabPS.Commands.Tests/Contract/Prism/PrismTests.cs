using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>Sends the requests of all cmdlets, through the real client, to a server that checks them by GitLab's document.</summary>
public sealed class PrismTests(PrismServer prism) : IClassFixture<PrismServer>
{
    [SkippableFact]
    public async Task Requests_are_what_GitLab_takes()
    {
        GitLabSession session = await prism.ConnectAsync();
        OpenApiDocument document = OpenApiDocument.Get();
        var refused = new List<string>();

        // What the document does not know, or asks for in vain, is in the list of exceptions of the comparison.
        foreach (SampleCall call in Module.Commands.SelectMany(SampleCall.Of).Where(call => document.Find(call.Route) is not null && !AsksInVain(call.Route)))
        {
            try
            {
                (await session.SendAsync(call.Bind())).Dispose();
            }
            catch (GitLabException refusal)
            {
                refused.Add($"{call.Command.Name} ({call.Title}): {refusal.Message}");
            }
        }

        Assert.True(refused.Count == 0, string.Join(Environment.NewLine, refused));
    }

    [SkippableFact]
    public async Task A_wrong_path_is_noticed() => await RefusedAsync(404, new ApiRequest(HttpMethod.Get, "projects/1/no_such_thing"));

    [SkippableFact]
    public async Task A_wrong_type_in_a_query_is_noticed() => await RefusedAsync(422, new ApiRequest(HttpMethod.Get, "projects", [new("archived", "perhaps")]));

    [SkippableFact]
    public async Task A_wrong_value_in_a_body_is_noticed() => await RefusedAsync(422, new ApiRequest(HttpMethod.Post, "projects", null, new JsonBody(new Dictionary<string, object?> { ["visibility"] = "hidden" })));

    [SkippableFact]
    public async Task A_missing_parameter_is_noticed() => await RefusedAsync(422, new ApiRequest(HttpMethod.Post, "projects/1/hooks", null, new JsonBody(new Dictionary<string, object?> { ["name"] = "hook" })));

    private static bool AsksInVain(RouteAttribute route) => Contract.Exceptions.HasFor(nameof(OpenApiTests.Required_parameters_are_mandatory), $"{route.Method} {route.Path}");

    private async Task RefusedAsync(int status, ApiRequest request)
    {
        GitLabSession session = await prism.ConnectAsync();
        var refusal = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(request));
        Assert.Equal(status, refusal.StatusCode);
    }
}
