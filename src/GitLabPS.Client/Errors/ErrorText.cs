using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>Makes one readable sentence of the many shapes in which GitLab, or a proxy before it, reports errors.</summary>
public static class ErrorText
{
    private static readonly string[] Fields = ["error_description", "message", "error", "errors"];

    private static readonly string[] Successes = ["success", "ok", "true"];

    /// <summary>Whether the members of an answer are what GitLab says, and no object.</summary>
    public static bool IsMessage(IDictionary<string, object?> members) => members.ContainsKey("status") || Fields.Any(members.ContainsKey);

    /// <summary>What a good answer says, in one sentence; null when it says no more than that all went well.</summary>
    public static string? Says(object? answer) => answer switch
    {
        IDictionary<string, object?> members => NullIfEmpty(FromMembers(members.Where(m => !IsSuccess(m.Value)).ToDictionary(m => m.Key, m => m.Value), ": ")),
        string text when !IsSuccess(text) => NullIfEmpty(text),
        _ => null,
    };

    /// <summary>The sentence for what GitLab says where an object was asked for.</summary>
    /// <param name="said">What it says.</param>
    public static string InPlaceOfObject(string said) => $"GitLab says, in place of an object: {said.TrimEnd('.')}.";

    /// <summary>What a body says, as it may be shown; null when it says nothing.</summary>
    /// <param name="body">The body, or the beginning of a long one.</param>
    /// <param name="mediaType">What the server says that it is.</param>
    /// <param name="secrets">What the server was sent, and may repeat.</param>
    internal static string? FromBody(string body, string? mediaType, Secrets secrets) =>
        Said(body, mediaType) is { } said && secrets.Line(said) is { Length: > 0 } line ? line : null;

    private static string? Said(string body, string? mediaType)
    {
        if (string.IsNullOrWhiteSpace(body)) return null;

        // Storages that keep files for GitLab: <Error><Code>…</Code><Message>…</Message></Error>.
        if (body.StartsWith("<?xml", StringComparison.Ordinal)) return Element(body, "<Message");
        if (IsPage(body, mediaType)) return FromHtml(body);
        try
        {
            return FromJson(JsonText.Parse(body));
        }
        catch (JsonException)
        {
            return body;
        }
    }

    /// <summary>Whether the body is a page for a browser, which GitLab's API never sends.</summary>
    public static bool IsPage(string body, string? mediaType) =>
        mediaType?.Contains("html") == true
        || (body.TrimStart().StartsWith("<", StringComparison.Ordinal) && !body.StartsWith("<?xml", StringComparison.Ordinal));

    /// <summary>A value of an answer in a few words, for messages: what it is, and if it is short how it reads.</summary>
    public static string Describe(object? value) => value switch
    {
        string text => $"the text '{ForeignText.Line(text)}'",
        bool => $"the value {Sentence(value)?.ToLowerInvariant()}",
        IDictionary<string, object?> => "an object",
        IEnumerable<object?> => "a list",
        null => "nothing",
        _ => $"the number {Sentence(value)}",
    };

    // "success", "202 Accepted": that all went well is what the status said already.
    private static bool IsSuccess(object? value) => Sentence(value) is { } text
        && (Successes.Contains(text, StringComparer.OrdinalIgnoreCase) || (text.Split(' ')[0] is { Length: 3 } status && status[0] == '2' && status.All(char.IsDigit)));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? FromJson(object? json) => json switch
    {
        IDictionary<string, object?> members => FromMembers(members),
        _ => Sentence(json),
    };

    // {"message": …}, {"error": …, "error_description": …}, {"errors": […]} or, rarely, bare field errors.
    private static string? FromMembers(IDictionary<string, object?> members, string mark = " ")
    {
        object? said = Fields
            .Select(name => members.TryGetValue(name, out object? value) ? value : null)
            .FirstOrDefault(value => value is not null);
        string? sentence = Sentence(said ?? members, mark);

        // {"error": "insufficient_scope", "error_description": …, "scope": "api"}: the one thing to know is beside the text.
        return said is not null && members.TryGetValue("scope", out object? scope) ? $"{sentence?.TrimEnd('.')} (scope: {Sentence(scope)})" : sentence;
    }

    // Complaints go on from the name of their field; what is said of people stands behind a colon. Field errors nest: {"path": ["has already been taken"], "limit_reached": [], "namespace": {"path": […]}}.
    private static string? Sentence(object? value, string mark = " ") => value switch
    {
        null => null,
        string text => text,
        IDictionary<string, object?> fields => Join("; ", fields.Select(f => Field(f.Key, Sentence(f.Value, mark), mark))),
        IEnumerable<object?> list => Join(", ", list.Select(item => Sentence(item, mark))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Field(string name, string? complaint, string mark) =>
        string.IsNullOrEmpty(complaint) || name == "base" ? complaint : name + mark + complaint;

    private static string Join(string separator, IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string FromHtml(string body)
    {
        string title = string.Join(" ", (Element(body, "<title") ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return title.Length == 0 ? "an HTML page instead of JSON" : $"an HTML page instead of JSON, titled '{title}'";
    }

    /// <summary>The text of the first element of a kind; null when there is none.</summary>
    private static string? Element(string body, string tag)
    {
        int start = body.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        int open = start < 0 ? -1 : body.IndexOf('>', start);
        if (open < 0) return null;
        int close = body.IndexOf('<', open);
        return close < 0 ? body.Substring(open + 1) : body.Substring(open + 1, close - open - 1);
    }
}
