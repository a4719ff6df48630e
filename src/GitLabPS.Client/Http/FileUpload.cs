using System;
using System.IO;
using System.Net.Http;

namespace GitLabPS.Client;

/// <summary>A file to send. It is opened when it is sent and never held in memory whole.</summary>
public sealed class FileUpload
{
    private const int BufferSize = 64 * 1024;

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
        var content = new StreamContent(Open(), BufferSize);
        content.Headers.ContentType = MediaType.Parse(ContentType);
        return content;
    }

    // The copy has a buffer already.
    private FileStream Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new GitLabRequestException($"The file '{path}' cannot be read: {closed.Message}", closed);
        }
    }
}
