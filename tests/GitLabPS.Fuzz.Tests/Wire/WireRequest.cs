using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Takes a request apart as a server would, into everything that it says, one thing a line and decoded.</summary>
internal static class WireRequest
{
    public static IReadOnlyList<string> Parts(string bytes)
    {
        int end = bytes.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string[] head = bytes[..end].Split("\r\n");
        string body = bytes[(end + 4)..];
        string[] line = head[0].Split(' ');
        string[] target = line[1].Split('?');
        var parts = new List<string> { $"method {line[0]}", $"{line.Length} words, {target.Length} halves, {line[^1]}" };
        parts.AddRange(target[0].Split('/').Select(segment => $"segment {Uri.UnescapeDataString(segment)}"));
        if (target.Length > 1) parts.AddRange(target[1].Split('&').Select(pair => $"query {string.Join(" = ", pair.Split('=').Select(Uri.UnescapeDataString))}"));
        string type = "";
        foreach (string header in head.Skip(1))
        {
            if (header.StartsWith("Content-Type: ", StringComparison.Ordinal)) type = header["Content-Type: ".Length..];
            else if (!header.StartsWith("Content-Length: ", StringComparison.Ordinal)) parts.Add($"header {header}");
        }

        parts.AddRange(Body(type, body));
        return parts;
    }

    private static IEnumerable<string> Body(string type, string body)
    {
        MediaTypeHeaderValue? media = MediaTypeHeaderValue.TryParse(type, out MediaTypeHeaderValue? parsed) ? parsed : null;
        if (media?.MediaType == "multipart/form-data") return Form(media, body);
        if (media?.MediaType == "application/json") return Json("body", JsonDocument.Parse(Encoding.Latin1.GetBytes(body)).RootElement).Append($"type {type}");
        return [$"type {type}", $"text {Utf8(body)}"];
    }

    private static IEnumerable<string> Json(string at, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Json($"{at}.{member.Name}", member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Json($"{at}[{i}]", item)).Append($"{at}: {value.GetArrayLength()} items"),
        JsonValueKind.String => [$"{at} = text {value.GetString()}"],
        _ => [$"{at} = {value.GetRawText()}"],
    };

    private static List<string> Form(MediaTypeHeaderValue media, string body)
    {
        var parts = new List<string>();
        var reader = new MultipartReader(media.Boundary.ToString().Trim('"'), new MemoryStream(Encoding.Latin1.GetBytes(body)));
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new StreamReader(section.Body, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            parts.Add($"form {string.Join(", ", section.Headers!.Keys)}: {Disposition(section.ContentDisposition!)} = {content.ReadToEnd()}");
        }

        return parts;
    }

    // Name and file name as GitLab's server reads them: quoted, a backslash before what is meant itself. The other form
    // of the file name says the same.
    private static string Disposition(string header)
    {
        Match match = Regex.Match(header, """^form-data; name="(?<name>(?:\\.|[^"\\])*)"(; filename="(?<file>(?:\\.|[^"\\])*)"; filename\*=utf-8''(?<star>\S*))?$""");
        return $"{match.Success} {Bare("name")}, {Bare("file")}, {Uri.UnescapeDataString(match.Groups["star"].Value)}";

        string Bare(string group) => Regex.Replace(match.Groups[group].Value, @"\\(.)", "$1", RegexOptions.Singleline);
    }

    private static string Utf8(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
