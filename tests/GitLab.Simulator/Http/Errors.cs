using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Ends the handling of a request with an answer other than the one asked for.</summary>
internal sealed class ApiException(Reply reply) : Exception
{
    public Reply Reply { get; } = reply;
}

/// <summary>GitLab's errors, each in the shape that GitLab gives it.</summary>
internal static class Errors
{
    /// <summary><c>{"message":"404 Project Not Found"}</c></summary>
    public static ApiException NotFound(string? what = null) => Message(404, what is null ? "404 Not found" : $"404 {what} Not Found");

    /// <summary><c>{"message":"403 Forbidden"}</c></summary>
    public static ApiException Forbidden(string? reason = null) => Message(403, reason is null ? "403 Forbidden" : "403 Forbidden - " + reason);

    /// <summary><c>{"message":"401 Unauthorized"}</c></summary>
    public static ApiException Unauthorized() => Message(401, "401 Unauthorized");

    /// <summary><c>{"message":"409 …"}</c></summary>
    public static ApiException Conflict(string message) => Message(409, message);

    /// <summary><c>{"message":"400 Bad request - …"}</c></summary>
    public static ApiException BadRequest(string reason) => Message(400, "400 Bad request - " + reason);

    /// <summary><c>{"message":"…"}</c></summary>
    public static ApiException Message(int status, string message) => With(status, new JsonObject { ["message"] = message });

    /// <summary><c>{"error":"…"}</c></summary>
    public static ApiException Error(int status, string error) => With(status, new JsonObject { ["error"] = error });

    /// <summary><c>{"error":"group_id is missing, group_access is missing"}</c></summary>
    public static ApiException Missing(IEnumerable<string> names) => Error(400, string.Join(", ", names.Select(name => name + " is missing")));

    /// <summary><c>{"error":"name, path are missing, at least one parameter must be provided"}</c></summary>
    public static ApiException NoneGiven(params IEnumerable<string> names) =>
        Error(400, string.Join(", ", names) + " are missing, at least one parameter must be provided");

    /// <summary><c>{"error":"page is invalid"}</c></summary>
    public static ApiException Invalid(string name) => Error(400, name + " is invalid");

    /// <summary><c>{"error":"visibility does not have a valid value"}</c></summary>
    public static ApiException NotAllowed(string name) => Error(400, name + " does not have a valid value");

    /// <summary><c>{"message":{"path":["has already been taken"]}}</c></summary>
    public static ApiException Validation(params (string Field, string Complaint)[] complaints)
    {
        var fields = new JsonObject();
        foreach (var group in complaints.GroupBy(each => each.Field))
            fields[group.Key] = new JsonArray([.. group.Select(each => (JsonNode)each.Complaint)]);
        return With(400, new JsonObject { ["message"] = fields });
    }

    /// <summary><c>{"error":"insufficient_scope","error_description":"…","scope":"api"}</c></summary>
    public static ApiException InsufficientScope(string scope) => With(403, new JsonObject
    {
        ["error"] = "insufficient_scope",
        ["error_description"] = "The request requires higher privileges than provided by the access token.",
        ["scope"] = scope,
    });

    /// <summary><c>{"error":"invalid_token","error_description":"…"}</c></summary>
    public static ApiException InvalidToken(string description)
    {
        var error = With(401, new JsonObject { ["error"] = "invalid_token", ["error_description"] = description });
        error.Reply.With(
            "WWW-Authenticate",
            $"Bearer realm=\"Protected by OAuth 2.0\", error=\"invalid_token\", error_description=\"{description}\"");
        return error;
    }

    private static ApiException With(int status, JsonObject body) => new(Reply.Json(body, status));
}
