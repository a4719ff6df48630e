using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>A file under a name of its own until it is finished. One that is not finished is deleted.</summary>
internal sealed class PartFile : IDisposable
{
    // The longest name that stays below 255 bytes with what is added to it, whatever its letters.
    private const int MaxNameLength = 60;

    // POSIX: no space, quota used up. Windows: ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);

    private readonly string target;
    private readonly string path;
    private readonly Stream file;

    /// <summary>Begins the file.</summary>
    /// <param name="target">The full path that it will have.</param>
    /// <param name="create">Makes the file that is written until then.</param>
    public PartFile(string target, Func<string, Stream> create)
    {
        this.target = target;
        string name = Path.GetFileName(target);
        if (name.Length > MaxNameLength) name = name.Substring(0, MaxNameLength);
        path = Path.Combine(Path.GetDirectoryName(target)!, name + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + ".part");
        file = create(path);
    }

    /// <summary>How many bytes it holds.</summary>
    public long Length => file.Position;

    /// <summary>Makes a file on the disk. What is written comes in large pieces, and needs no buffer.</summary>
    public static Stream Create(string path) => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);

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
                string.Format(CultureInfo.InvariantCulture, "The disk has no room for '{0}': it was full after {1:#,0} bytes. Make room, or choose another -OutFile.", target, Length),
                full);
        }
    }

    /// <summary>Begins again.</summary>
    public void Clear() => file.SetLength(0);

    /// <summary>Gives the file its final name.</summary>
    public FileInfo Finish(bool replace)
    {
        file.Dispose();
        if (replace && File.Exists(target)) File.Replace(path, target, null, ignoreMetadataErrors: true);
        else File.Move(path, target);
        return new FileInfo(target);
    }

    /// <summary>Deletes what is not finished.</summary>
    public void Dispose()
    {
        file.Dispose();
        if (File.Exists(path)) File.Delete(path);
    }
}
