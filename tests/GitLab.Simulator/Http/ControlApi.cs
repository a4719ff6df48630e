using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GitLab.Simulator;

/// <summary>What a test in another process controls the server with, under <c>/_simulator/</c>.</summary>
internal sealed class ControlApi(SimulatorServer server)
{
    /// <summary>Where it lives.</summary>
    public const string Prefix = "/_simulator/";

    // A file that was uploaded would make the list of requests larger still.
    private const int MaxBody = 64 * 1024;

    // A misspelt name is an error: a rule that silently does nothing is hard to find.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Answers a request to control the server.</summary>
    public Reply Answer(RecordedRequest request, string path)
    {
        switch (request.Method, path[Prefix.Length..].TrimEnd('/'))
        {
            case ("GET", "requests"):
                return Reply.Json(new JsonArray([.. server.Requests.Select(ToJson)]));
            case ("DELETE", "requests"):
                server.ClearRequests();
                return Reply.Empty(204);
            case ("GET", "misbehave"):
                return Reply.Json(JsonSerializer.SerializeToNode(server.Misbehaviour.Rules, Json));
            case ("POST", "misbehave"):
                return AddRule(request);
            case ("DELETE", "misbehave"):
                server.Misbehaviour.Clear();
                return Reply.Empty(204);
            case ("POST", "reset"):
                server.Reset();
                return Reply.Empty(204);
            default:
                return Reply.Json(new JsonObject { ["error"] = $"The simulator does not know {request.Method} {path}" }, 404);
        }
    }

    private Reply AddRule(RecordedRequest request)
    {
        try
        {
            var rule = JsonSerializer.Deserialize<MisbehaviourRule>(request.Body.Span, Json) ?? throw new JsonException("The rule is null.");
            server.Misbehaviour.Add(rule);
            return Reply.Json(JsonSerializer.SerializeToNode(rule, Json), 201);
        }
        catch (JsonException e)
        {
            return Reply.Json(new JsonObject { ["error"] = e.Message }, 400);
        }
    }

    private static JsonObject ToJson(RecordedRequest request) => new()
    {
        ["method"] = request.Method,
        ["raw_target"] = request.RawTarget,
        ["path"] = request.Path,
        ["query"] = request.Query,
        ["headers"] = new JsonObject(request.Headers.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value))),
        ["body"] = Encoding.UTF8.GetString(request.Body.Span[..Math.Min(request.Body.Length, MaxBody)]),
        ["body_length"] = request.BodyLength,
        ["time"] = Wire.Instant(request.Time),
        ["client_certificate"] = request.ClientCertificate,
        ["status"] = request.Status,
        ["answered"] = request.Answered,
    };
}
