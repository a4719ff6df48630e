using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
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

    /// <summary>The secrets in it, each as it was given.</summary>
    internal virtual IEnumerable<string> Secrets => [];
}

/// <summary>Parameters as a JSON object.</summary>
public sealed class JsonBody : RequestBody
{
    private readonly object? value;

    /// <summary>Takes the parameters by GitLab's names, or any other value that can be written as JSON.</summary>
    public JsonBody(object? value) => this.value = value;

    /// <inheritdoc/>
    public override HttpContent ToContent()
    {
        string text = WholeText.Check(Write(maskSecrets: false));
        List<Base64File> files = Base64File.In(value).ToList();
        return files.Count == 0 ? new StringContent(text, Encoding.UTF8, "application/json") : new Base64Content(text, files);
    }

    /// <inheritdoc/>
    public override string ToString() => Write(maskSecrets: true);

    internal override IEnumerable<string> Secrets => Redaction.SecretsIn(value);

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
    private static readonly Encoding Latin1 = Encoding.GetEncoding(28591);
    private static readonly char[] LineEnds = ['\r', '\n', '\0'];

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
                Add(form, new StringContent(WholeText.Check(pair.Value), Encoding.UTF8), pair.Key);
            }
        }

        return form;
    }

    /// <inheritdoc/>
    public override string ToString() => new JsonBody(parameters).ToString();

    internal override IEnumerable<string> Secrets => Redaction.SecretsIn(parameters);

    private static void Add(MultipartFormDataContent form, HttpContent part, string name, string? fileName = null)
    {
        string disposition = "form-data; name=" + Quote(name);
        if (fileName is not null) disposition += $"; filename={Quote(fileName)}; filename*=utf-8''{PathSegment.Escape(fileName)}";

        // Set as a property, names with brackets would go bare on .NET Framework, and letters beyond ASCII in a code for mail.
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        form.Add(part);
    }

    // HttpClient writes a letter of a header as a byte, so that the bytes of UTF-8 are letters here.
    private static string Quote(string name)
    {
        if (name.IndexOfAny(LineEnds) >= 0) throw new GitLabRequestException("A name in a form cannot hold a line break.");
        string escaped = WholeText.Check(name).Replace("\\", "\\\\").Replace("\"", "\\\"");
        return '"' + Latin1.GetString(Encoding.UTF8.GetBytes(escaped)) + '"';
    }
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
    public override HttpContent ToContent()
    {
        var content = new StringContent(WholeText.Check(text), Encoding.UTF8);
        content.Headers.ContentType = MediaType.Parse(contentType);

        // Whatever the type says, the text goes as UTF-8.
        content.Headers.ContentType.CharSet = Encoding.UTF8.WebName;
        return content;
    }

    /// <inheritdoc/>
    public override string ToString() => $"({text.Length} characters of {contentType})";

    // JSON tells by the names of its fields what is a secret, other texts by their form.
    internal override IEnumerable<string> Secrets
    {
        get
        {
            try
            {
                return Redaction.SecretsIn(JsonText.Parse(text));
            }
            catch (JsonException)
            {
                return Redaction.SecretsIn(text);
            }
        }
    }
}

/// <summary>Bytes as the whole body.</summary>
public sealed class BytesBody : RequestBody
{
    private readonly byte[] bytes;
    private readonly string contentType;

    /// <summary>Takes the bytes and their media type.</summary>
    public BytesBody(byte[] bytes, string contentType)
    {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    /// <inheritdoc/>
    public override HttpContent ToContent()
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaType.Parse(contentType);
        return content;
    }

    /// <inheritdoc/>
    public override string ToString() => $"({bytes.Length} bytes of {contentType})";
}
