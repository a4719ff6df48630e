using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>A file whose content is a text of a JSON body, in base64. It is read when it is sent and never held in memory whole.</summary>
public sealed class Base64File
{
    private readonly string path;

    /// <summary>Takes a path of the file system.</summary>
    public Base64File(string path) => this.path = path;

    /// <summary>Stands in the JSON text where the content will be.</summary>
    internal string Marker { get; } = Guid.NewGuid().ToString("N");

    /// <inheritdoc/>
    public override string ToString() => $"(file {Path.GetFileName(path)})";

    /// <summary>All files in a value, in the order in which it is written.</summary>
    internal static IEnumerable<Base64File> In(object? value) => value switch
    {
        Base64File file => [file],
        string => [],
        KeyValuePair<string, object?> pair => In(pair.Value),
        IDictionary<string, object?> hash => hash.Values.SelectMany(In),
        IEnumerable list => list.Cast<object?>().SelectMany(In),
        _ => [],
    };

    internal FileStream Open()
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

/// <summary>A JSON text with the content of files in it.</summary>
internal sealed class Base64Content : HttpContent
{
    // Bytes come in threes, so that only the last piece of a file is padded.
    private const int PieceSize = 3 * 16 * 1024;

    private readonly List<byte[]> texts = [];
    private readonly List<FileStream> files = [];

    /// <summary>Opens the files, so that their lengths are known and stay.</summary>
    /// <param name="json">The text, with the files' markers.</param>
    /// <param name="contents">The files, in the order of their markers.</param>
    public Base64Content(string json, IEnumerable<Base64File> contents)
    {
        Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        try
        {
            int start = 0;
            foreach (Base64File file in contents)
            {
                int end = json.IndexOf(file.Marker, start, StringComparison.Ordinal);
                texts.Add(Encoding.UTF8.GetBytes(json.Substring(start, end - start)));
                files.Add(file.Open());
                start = end + file.Marker.Length;
            }

            texts.Add(Encoding.UTF8.GetBytes(json.Substring(start)));
        }
        catch (GitLabRequestException)
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (int i = 0; i < files.Count; i++)
        {
            await WriteAsync(stream, texts[i]).ConfigureAwait(false);
            await CopyAsync(files[i], stream).ConfigureAwait(false);
        }

        await WriteAsync(stream, texts[files.Count]).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = texts.Sum(text => (long)text.Length) + files.Sum(file => (file.Length + 2) / 3 * 4);
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) files.ForEach(file => file.Dispose());
        base.Dispose(disposing);
    }

    private static async Task CopyAsync(FileStream file, Stream target)
    {
        var piece = new byte[PieceSize];
        int count;
        do
        {
            count = 0;
            int read;
            while (count < piece.Length && (read = await file.ReadAsync(piece, count, piece.Length - count).ConfigureAwait(false)) > 0) count += read;
            await WriteAsync(target, Encoding.ASCII.GetBytes(Convert.ToBase64String(piece, 0, count))).ConfigureAwait(false);
        }
        while (count == piece.Length);
    }

    private static Task WriteAsync(Stream target, byte[] bytes) => target.WriteAsync(bytes, 0, bytes.Length);
}
