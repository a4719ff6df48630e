using System;
using System.Linq;
using System.Net.Http;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Commands.Tests;

/// <summary>Writes a request as it goes on the wire, one parameter a line.</summary>
internal static class RequestText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Method, path, query and body.</summary>
    public static async Task<string> OfAsync(ApiRequest request)
    {
        string url = $"{request.Method} /{request.RelativeUrl.Replace("?", "\n    ?", StringComparison.Ordinal).Replace("&", "\n    &", StringComparison.Ordinal)}\n";
        return request.Body is null ? url : url + await OfAsync(request.Body);
    }

    private static async Task<string> OfAsync(RequestBody body)
    {
        using HttpContent content = body.ToContent();
        if (content is MultipartFormDataContent form) return $"{content.Headers.ContentType!.MediaType}\n{string.Concat(await Task.WhenAll(form.Select(PartAsync)))}";
        using JsonDocument json = JsonDocument.Parse(await content.ReadAsStringAsync());
        return $"{content.Headers.ContentType}\n{JsonSerializer.Serialize(json.RootElement, Readable)}\n";
    }

    private static async Task<string> PartAsync(HttpContent part)
    {
        string name = $"    {part.Headers.ContentDisposition!.Name}";
        return part.Headers.ContentDisposition.FileName is { } file
            ? $"{name}: file {file}, {part.Headers.ContentType}\n"
            : $"{name}: {await part.ReadAsStringAsync()}\n";
    }
}
