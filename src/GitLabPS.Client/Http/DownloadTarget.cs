using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GitLabPS.Client;

/// <summary>Where a download goes: a file, or a folder in which the server's proposal names the file.</summary>
public sealed class DownloadTarget
{
    private const string WindowsDevice = @"\\.\";

    private readonly string path;
    private readonly string fallbackName;
    private readonly bool isFolder;
    private readonly IEnumerable<string> kept;

    /// <summary>Names the target.</summary>
    /// <param name="path">The full path of the file, or of a folder that exists.</param>
    /// <param name="fallbackName">The file's name in a folder when the server proposes none that can be used.</param>
    /// <param name="replace">Whether a file that exists is replaced.</param>
    /// <param name="isPrivate">Whether nobody but its owner may read the file.</param>
    /// <param name="kept">Files that are not replaced all the same: those that downloads before this one have written.</param>
    public DownloadTarget(string path, string fallbackName, bool replace, bool isPrivate = false, IEnumerable<string>? kept = null)
    {
        this.kept = kept ?? [];
        this.path = path;
        this.fallbackName = fallbackName;
        Replace = replace;
        IsPrivate = isPrivate;
        isFolder = Directory.Exists(path);
    }

    /// <summary>Whether a file that exists is replaced.</summary>
    public bool Replace { get; }

    /// <summary>Whether nobody but its owner may read the file.</summary>
    public bool IsPrivate { get; }

    /// <summary>Finds out what can be known before anything is sent: a download that cannot be kept is not begun.</summary>
    /// <exception cref="IOException">The file exists, or its folder does not.</exception>
    public void Check()
    {
        if (isFolder) return;
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'. Make it first, or choose another -OutFile.");
        }

        RefuseExisting(path);
    }

    /// <summary>The path of the file.</summary>
    /// <param name="proposedName">The name that the server proposes.</param>
    /// <exception cref="IOException">There is such a file already.</exception>
    public string PathFor(string? proposedName)
    {
        if (!isFolder) return path;
        string file = Path.Combine(path, SafeFileName.From(proposedName) ?? SafeFileName.From(fallbackName) ?? "download");
        RefuseExisting(file);
        return file;
    }

    private void RefuseExisting(string file)
    {
        if (Directory.Exists(file)) throw new IOException($"'{file}' is a folder. Choose another -OutFile.");
        if (UnixFile.IsSpecial(file) || file.StartsWith(WindowsDevice, StringComparison.Ordinal)) throw new IOException($"'{file}' is a device or a pipe, and no file. Choose another -OutFile.");
        if (kept.Contains(file, StringComparer.OrdinalIgnoreCase) && File.Exists(file))
        {
            throw new IOException($"'{file}' was only just written by the same command. Give each download a name of its own, such as with -OutFile {{ \"$($_.Id).zip\" }}.");
        }

        if (!Replace && File.Exists(file)) throw new IOException($"'{file}' exists. Use -Force to replace it, or another -OutFile.");
    }
}
