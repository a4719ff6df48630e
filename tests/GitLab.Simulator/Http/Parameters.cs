using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// The parameters of a request. They are read as GitLab's API framework reads them: forgiving about how a value is
/// written, strict about what it means.
/// </summary>
internal sealed class Parameters(JsonObject values, IReadOnlyDictionary<string, UploadedFile> files)
{
    private static readonly string[] True = ["true", "t", "1", "yes", "y", "on"];
    private static readonly string[] False = ["false", "f", "0", "no", "n", "off"];

    /// <summary>All of them by name.</summary>
    public JsonObject All => values;

    /// <summary>Whether it was sent, be it as <c>null</c>.</summary>
    public bool Has(string name) => values.ContainsKey(name) || files.ContainsKey(name);

    /// <summary>An uploaded file.</summary>
    public UploadedFile? File(string name) => files.GetValueOrDefault(name);

    /// <summary>Complains about those that are missing or empty, all at once.</summary>
    public void Require(params string[] names)
    {
        var missing = names.Where(name => !Has(name)).ToArray();
        if (missing.Length > 0)
            throw Errors.Missing(missing);
        if (names.FirstOrDefault(name => values[name] is null && File(name) is null) is { } empty)
            throw Errors.Error(400, empty + " is empty");
    }

    /// <summary>A text.</summary>
    public string? String(string name) => values[name] switch
    {
        null => null,
        JsonValue value => Text(value),
        _ => throw Errors.Invalid(name),
    };

    /// <summary>A number without fraction.</summary>
    public long? Integer(string name)
    {
        var text = String(name);
        if (string.IsNullOrEmpty(text))
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Errors.Invalid(name);
    }

    /// <summary>A yes or no.</summary>
    public bool? Boolean(string name)
    {
        var text = String(name);
        if (string.IsNullOrEmpty(text))
            return null;
        return True.Contains(text, StringComparer.OrdinalIgnoreCase) ? true
            : False.Contains(text, StringComparer.OrdinalIgnoreCase) ? false
            : throw Errors.Invalid(name);
    }

    /// <summary>Whether a flag is set.</summary>
    public bool Flag(string name) => Boolean(name) == true;

    /// <summary>One of a closed set of values.</summary>
    public string? OneOf(string name, params ReadOnlySpan<string> allowed)
    {
        var text = String(name);
        return string.IsNullOrEmpty(text) ? null : allowed.Contains(text) ? text : throw Errors.NotAllowed(name);
    }

    /// <summary>A role.</summary>
    public int? Role(string name) =>
        Integer(name) is not { } level ? null : AccessLevel.All.Contains((int)level) ? (int)level : throw Errors.NotAllowed(name);

    /// <summary>An instant.</summary>
    public DateTimeOffset? Instant(string name)
    {
        var text = String(name);
        if (string.IsNullOrEmpty(text))
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw Errors.Invalid(name);
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) => Instant(name) is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null;

    /// <summary>A list of texts, be it one text with commas.</summary>
    public IReadOnlyList<string>? Strings(string name) => values[name] switch
    {
        null => null,
        JsonValue value => Text(value).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        var node => [.. (NestedParameters.Elements(node) ?? throw Errors.Invalid(name))
            .Where(each => each is not null).Select(each => each is JsonValue value ? Text(value) : throw Errors.Invalid(name))],
    };

    /// <summary>A list of ids.</summary>
    public IReadOnlyList<long>? Integers(string name) => Strings(name)?.Select(text =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Errors.Invalid(name)).ToArray();

    /// <summary>An object, such as <c>custom_attributes[key]=value</c>.</summary>
    public JsonObject? Object(string name) => values[name] switch
    {
        null => null,
        JsonObject value => value,
        _ => throw Errors.Invalid(name),
    };

    /// <summary>A list of objects, such as <c>variables[][key]=…</c>.</summary>
    public IReadOnlyList<JsonObject>? Objects(string name) => values[name] is not { } node
        ? null
        : [.. (NestedParameters.Elements(node) ?? throw Errors.Invalid(name)).Select(each => each as JsonObject ?? throw Errors.Invalid(name))];

    private static string Text(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };
}
