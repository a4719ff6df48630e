using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GitLab.Simulator;

/// <summary>Reads what a request sends, wherever it sends it, into one set of parameters.</summary>
internal static class RequestBody
{
    /// <summary>The query, then the body over it.</summary>
    public static async Task<Parameters> ReadAsync(RecordedRequest request)
    {
        var values = new JsonObject();
        var files = new Dictionary<string, UploadedFile>();
        NestedParameters.AddEncoded(values, request.Query);
        if (request.Body.IsEmpty)
            return new Parameters(values, files);

        _ = MediaTypeHeaderValue.TryParse(request.Headers.GetValueOrDefault("Content-Type"), out var type);
        switch (type?.MediaType.Value)
        {
            case "application/json":
                Merge(values, ParseJson(request.Body));
                break;
            case null or "application/x-www-form-urlencoded":
                NestedParameters.AddEncoded(values, request.BodyText);
                break;
            case "multipart/form-data":
                await ReadMultipartAsync(request.Body, type, values, files).ConfigureAwait(false);
                break;
            default:
                throw Errors.Error(415, $"The provided content-type '{type.MediaType}' is not supported.");
        }

        return new Parameters(values, files);
    }

    private static JsonObject ParseJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span) as JsonObject ?? throw NotAnObject();
        }
        catch (JsonException)
        {
            throw NotAnObject();
        }
    }

    private static ApiException NotAnObject() => Errors.Error(400, "message body does not match declared format");

    private static void Merge(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
            target[name] = value?.DeepClone();
    }

    private static async Task ReadMultipartAsync(
        ReadOnlyMemory<byte> body, MediaTypeHeaderValue type, JsonObject values, Dictionary<string, UploadedFile> files)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? throw NotAnObject();
        using var stream = new MemoryStream(body.ToArray());
        var reader = new MultipartReader(boundary, stream);
        while (await reader.ReadNextSectionAsync().ConfigureAwait(false) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                continue;
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content).ConfigureAwait(false);

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            if (disposition.IsFileDisposition())
                files[name] = new UploadedFile(FileName(disposition), section.ContentType ?? "application/octet-stream", content.ToArray());
            else
                NestedParameters.Add(values, name, Encoding.UTF8.GetString(content.ToArray()));
        }
    }

    private static string FileName(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
}
