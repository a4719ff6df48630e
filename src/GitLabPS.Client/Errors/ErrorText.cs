using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>Makes one readable sentence of the many shapes in which GitLab, or a proxy before it, reports errors.</summary>
internal static class ErrorText
{
    /// <summary>A longer text is a page for a browser, not a message.</summary>
    private const int MaxLength = 500;

    private static readonly string[] Fields = ["error_description", "message", "error", "errors"];

    public static string? FromBody(string body, string? mediaType)
    {
        if (string.IsNullOrWhiteSpace(body)) return null;
        if (body.StartsWith("<?xml", System.StringComparison.Ordinal)) return FromXml(body);
        if (mediaType?.Contains("html") == true || body.TrimStart().StartsWith("<", System.StringComparison.Ordinal)) return FromHtml(body);
        try
        {
            return Shorten(FromJson(JsonText.Parse(body)));
        }
        catch (JsonException)
        {
            return Shorten(body.Trim());
        }
    }

    private static string? FromJson(object? json) => json switch
    {
        IDictionary<string, object?> members => FromMembers(members),
        _ => Sentence(json),
    };

    // {"message": …}, {"error": …, "error_description": …}, {"errors": […]} or, rarely, bare field errors.
    private static string? FromMembers(IDictionary<string, object?> members)
    {
        object? said = Fields
            .Select(name => members.TryGetValue(name, out object? value) ? value : null)
            .FirstOrDefault(value => value is not null);
        string? sentence = Sentence(said ?? members);

        // {"error": "insufficient_scope", "error_description": …, "scope": "api"}: the one thing to know is beside the text.
        return said is not null && members.TryGetValue("scope", out object? scope) ? $"{sentence?.TrimEnd('.')} (scope: {Sentence(scope)})" : sentence;
    }

    // Field errors nest: {"path": ["has already been taken"], "limit_reached": [], "namespace": {"path": […]}}.
    private static string? Sentence(object? value) => value switch
    {
        null => null,
        string text => text,
        IDictionary<string, object?> fields => Join("; ", fields.Select(f => Field(f.Key, Sentence(f.Value)))),
        IEnumerable<object?> list => Join(", ", list.Select(Sentence)),
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Field(string name, string? complaint) =>
        string.IsNullOrEmpty(complaint) || name == "base" ? complaint : $"{name} {complaint}";

    private static string Join(string separator, IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string? FromHtml(string body)
    {
        Match title = Regex.Match(body, "<title[^<>]*>([^<]*)", RegexOptions.IgnoreCase);
        string heading = title.Success ? Regex.Replace(title.Groups[1].Value, @"\s+", " ").Trim() : "";
        return heading.Length == 0 ? "an HTML page instead of JSON" : Shorten($"an HTML page instead of JSON, titled '{heading}'");
    }

    // Storages that keep files for GitLab: <Error><Code>…</Code><Message>…</Message></Error>.
    private static string? FromXml(string body) => Shorten(Regex.Match(body, "<Message>([^<]*)").Groups[1].Value);

    // Line breaks could forge lines of a log, and other control characters command a terminal.
    private static string? Shorten(string? text) => text is null ? null : Regex.Replace(text, @"\p{Cc}+", " ").Trim() switch
    {
        { Length: > MaxLength } line => line.Substring(0, MaxLength) + "…",
        { Length: > 0 } line => line,
        _ => null,
    };
}
