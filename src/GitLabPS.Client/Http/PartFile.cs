using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>
/// A file under a name of its own, beside its place, until it is finished. One that is not finished is deleted; what a process left
/// that was ended in the middle, the next one for the same place deletes.
/// </summary>
internal sealed class PartFile : IDisposable
{
    // The longest name that stays below 255 bytes with what is added to it, whatever its letters.
    private const int MaxNameLength = 60;
    private const int MarkLength = 8;
    private const string Extension = ".part";

    // POSIX: no space, quota used up. Windows: ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);

    private readonly DownloadTarget target;
    private readonly string place;
    private readonly string path;
    private readonly Stream file;

    /// <summary>Begins the file.</summary>
    /// <param name="target">What was said about the file.</param>
    /// <param name="place">The full path that it will have.</param>
    /// <param name="create">Makes the file that is written until then; one on the disk where it is not said.</param>
    public PartFile(DownloadTarget target, string place, Func<string, Stream>? create = null)
    {
        this.target = target;
        this.place = place;
        string name = Path.GetFileName(place);
        if (name.Length > MaxNameLength) name = name.Substring(0, MaxNameLength);
        string folder = Path.GetDirectoryName(place)!;
        RemoveAbandoned(folder, name + ".");
        path = Path.Combine(folder, name + "." + Guid.NewGuid().ToString("N").Substring(0, MarkLength) + Extension);
        file = (create ?? Create)(path);
    }

    /// <summary>How many bytes it holds.</summary>
    public long Length => file.Position;

    /// <summary>Adds bytes.</summary>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public async Task WriteAsync(byte[] buffer, int count, CancellationToken cancellation)
    {
        try
        {
            await file.WriteAsync(buffer, 0, count, cancellation).ConfigureAwait(false);
        }
        catch (IOException full) when (full.HResult is NoSpace or NoQuota or DiskFull or HandleDiskFull)
        {
            throw new IOException(
                string.Format(CultureInfo.InvariantCulture, "The disk has no room for '{0}': it was full after {1:#,0} bytes. Make room, or choose another -OutFile.", place, Length),
                full);
        }
    }

    /// <summary>Begins again.</summary>
    public void Clear() => file.SetLength(0);

    /// <summary>Gives the file its final name, and the mode of the one that it replaces.</summary>
    public FileInfo Finish()
    {
        file.Dispose();
        if ((target.IsPrivate ? UnixFile.Private : UnixFile.ModeOf(place)) is { } mode) UnixFile.SetMode(path, mode);
        if (target.Replace && File.Exists(place)) File.Replace(path, place, null, ignoreMetadataErrors: true);
        else File.Move(path, place);
        return new FileInfo(place);
    }

    /// <summary>Deletes what is not finished.</summary>
    public void Dispose()
    {
        file.Dispose();
        if (File.Exists(path)) File.Delete(path);
    }

    // What comes in large pieces needs no buffer. Until it is known who may read the file, nobody else does.
    private FileStream Create(string path)
    {
        bool isThere = (target.IsPrivate || File.Exists(place)) && UnixFile.TryCreatePrivate(path);
        return new FileStream(path, isThere ? FileMode.Open : FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
    }

    // One that is still written cannot be opened, by this process nor by another.
    private static void RemoveAbandoned(string folder, string start)
    {
        foreach (string old in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            string name = Path.GetFileName(old);
            if (name.Length != start.Length + MarkLength + Extension.Length || !name.StartsWith(start, StringComparison.Ordinal)) continue;
            try
            {
                new FileStream(old, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // It is not ours to delete.
            }
        }
    }
}
