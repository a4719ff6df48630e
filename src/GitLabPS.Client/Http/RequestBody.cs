using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>What a request carries besides its URL. It is written anew for every attempt.</summary>
public abstract class RequestBody
{
    /// <summary>Makes the body for one attempt.</summary>
    public abstract HttpContent ToContent();

    /// <summary>A short text for messages; secrets are masked.</summary>
    public abstract override string ToString();
}

/// <summary>Parameters as a JSON object.</summary>
public sealed class JsonBody : RequestBody
{
    private readonly object? value;

    /// <summary>Takes the parameters by GitLab's names, or any other value that can be written as JSON.</summary>
    public JsonBody(object? value) => this.value = value;

    /// <inheritdoc/>
    public override HttpContent ToContent() => new StringContent(Write(maskSecrets: false), Encoding.UTF8, "application/json");

    /// <inheritdoc/>
    public override string ToString() => Write(maskSecrets: true);

    private string Write(bool maskSecrets)
    {
        var text = new StringBuilder();
        using (var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)))
        {
            WireValue.WriteJson(writer, value, maskSecrets);
        }

        return text.ToString();
    }
}

/// <summary>Parameters and files as a form, for requests that upload.</summary>
public sealed class MultipartBody : RequestBody
{
    private readonly IReadOnlyList<KeyValuePair<string, object?>> parameters;

    /// <summary>Takes the parameters by GitLab's names; values that are a <see cref="FileUpload"/> become files.</summary>
    public MultipartBody(IEnumerable<KeyValuePair<string, object?>> parameters) => this.parameters = parameters.ToList();

    /// <inheritdoc/>
    public override HttpContent ToContent()
    {
        var form = new MultipartFormDataContent();
        foreach (var parameter in parameters)
        {
            if (parameter.Value is FileUpload file)
            {
                Add(form, file.ToContent(), parameter.Key, file.FileName);
                continue;
            }

            foreach (var pair in WireValue.Flatten(parameter.Key, parameter.Value))
            {
                Add(form, new StringContent(pair.Value, Encoding.UTF8), pair.Key);
            }
        }

        return form;
    }

    /// <inheritdoc/>
    public override string ToString() => new JsonBody(parameters).ToString();

    private static void Add(MultipartFormDataContent form, HttpContent part, string name, string? fileName = null)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = Quote(name) };
        if (fileName is not null)
        {
            // The second form carries every letter, and must have no quotes: they would be part of the name.
            part.Headers.ContentDisposition.FileName = Quote(fileName);
            part.Headers.ContentDisposition.FileNameStar = fileName;
        }

        form.Add(part);
    }

    // HttpClient of .NET Framework leaves names bare, which Rack reads, but not when they hold brackets.
    private static string Quote(string name) => '"' + name.Replace("\\", "\\\\").Replace("\"", "%22") + '"';
}

/// <summary>A file's bytes as the whole body.</summary>
public sealed class FileBody : RequestBody
{
    private readonly FileUpload file;

    /// <summary>Takes the file.</summary>
    public FileBody(FileUpload file) => this.file = file;

    /// <inheritdoc/>
    public override HttpContent ToContent() => file.ToContent();

    /// <inheritdoc/>
    public override string ToString() => file.ToString();
}

/// <summary>A text as the whole body, sent as it is.</summary>
public sealed class TextBody : RequestBody
{
    private readonly string text;
    private readonly string contentType;

    /// <summary>Takes the text and its media type, such as <c>application/json</c>.</summary>
    public TextBody(string text, string contentType)
    {
        this.text = text;
        this.contentType = contentType;
    }

    /// <inheritdoc/>
    public override HttpContent ToContent() => new StringContent(text, Encoding.UTF8, contentType);

    /// <inheritdoc/>
    public override string ToString() => $"({text.Length} characters of {contentType})";
}

/// <summary>A file to send. It is opened when it is sent and never held in memory whole.</summary>
public sealed class FileUpload
{
    private readonly string path;

    /// <summary>Takes a path of the file system.</summary>
    public FileUpload(string path, string contentType = "application/octet-stream")
    {
        this.path = path;
        ContentType = contentType;
    }

    /// <summary>The name the server is told.</summary>
    public string FileName => Path.GetFileName(path);

    /// <summary>The media type the server is told.</summary>
    public string ContentType { get; }

    /// <inheritdoc/>
    public override string ToString() => $"(file {FileName})";

    internal HttpContent ToContent()
    {
        var content = new StreamContent(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true));
        content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        return content;
    }
}
