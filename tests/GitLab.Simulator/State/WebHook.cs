using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>A webhook of a project.</summary>
public sealed class WebHook
{
    /// <summary>The id of the hook.</summary>
    public required long Id { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Everything that a request set and a response repeats, by its name in the API.</summary>
    public JsonObject Settings { get; } = [];

    /// <summary>The secret token. GitLab takes it and never shows it.</summary>
    public string? Token { get; set; }

    /// <summary>The signing token. GitLab takes it and never shows it.</summary>
    public string? SigningToken { get; set; }

    /// <summary>Headers sent along with each delivery. GitLab shows their names only.</summary>
    public Dictionary<string, string> CustomHeaders { get; } = [];

    /// <summary>Secrets that the URL refers to. GitLab shows their names only.</summary>
    public Dictionary<string, string> UrlVariables { get; } = [];

    /// <summary>The deliveries so far, the newest first.</summary>
    public List<WebHookEvent> Events { get; } = [];
}

/// <summary>One delivery of a webhook.</summary>
/// <param name="Id">The id of the delivery.</param>
/// <param name="Trigger">What set it off, such as <c>push_hooks</c>.</param>
/// <param name="Url">Where it went.</param>
/// <param name="ResponseStatus">What the receiver answered.</param>
/// <param name="RequestHeaders">The headers that were sent.</param>
/// <param name="RequestData">The payload that was sent.</param>
public sealed record WebHookEvent(
    long Id, string Trigger, string Url, int ResponseStatus, JsonObject RequestHeaders, JsonObject RequestData);
