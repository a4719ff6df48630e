using System;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Downloads something to a file. The file has its final name only when it is whole.</summary>
public abstract class SaveCmdlet : ApiCmdlet
{
    /// <summary>
    /// The file to write, or a folder, in which the file gets the name that GitLab proposes. The current folder is used otherwise.
    /// </summary>
    [Parameter(Position = 1)]
    [NotSent]
    [ValidateNotNullOrEmpty]
    public string OutFile { get; set; } = ".";

    /// <summary>Replaces a file that exists.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Force { get; set; }

    /// <summary>Emits the file that was written.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The file's name when neither the user nor GitLab gives one.</summary>
    protected abstract string FallbackName { get; }

    /// <summary>Downloads the file.</summary>
    protected override void ProcessRecord()
    {
        object? target = null;
        FileInfo? file;
        try
        {
            TakeParameters();
            target = Subject;
            LookUpIds();
            ApiRequest bound = Bind(Route);
            string path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(OutFile);
            if (!ShouldProcess(path, bound.ToString())) return;
            file = Await(DownloadAsync(new ApiRequest(bound.Method, bound.Path, bound.Query, accept: "*/*"), path));
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        if (PassThru) WriteObject(file);
    }

    private async Task<FileInfo> DownloadAsync(ApiRequest request, string path)
    {
        // Known before anything is sent: a download that cannot be kept is not begun.
        bool isFolder = Directory.Exists(path);
        if (!isFolder) RefuseExisting(path);
        using ApiResponse response = await CurrentSession.SendAsync(request, this, Cancellation).ConfigureAwait(false);
        if (isFolder)
        {
            path = Path.Combine(path, SafeName(response.FileName) ?? FallbackName);
            RefuseExisting(path);
        }

        string part = path + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + ".part";
        try
        {
            using (Stream body = await response.OpenAsync(Cancellation).ConfigureAwait(false))
            using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true))
            {
                await body.CopyToAsync(file, 81920, Cancellation).ConfigureAwait(false);
            }

            if (Force && File.Exists(path)) File.Delete(path);
            File.Move(part, path);
            return new FileInfo(path);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    private void RefuseExisting(string path)
    {
        if (!Force && File.Exists(path)) throw new IOException($"'{path}' exists. Use -Force to replace it, or another -OutFile.");
    }

    // The server must not choose the folder.
    private static string? SafeName(string? proposed)
    {
        string? name = proposed is null ? null : Path.GetFileName(proposed.Replace('\\', '/'));
        return string.IsNullOrWhiteSpace(name) || name is "." or ".." || name!.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 ? null : name;
    }
}
