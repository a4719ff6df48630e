using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Downloads something to a file. The file has its final name only when it is whole.</summary>
public abstract class SaveCmdlet : ApiCmdlet
{
    private static readonly TimeSpan MaxCleanUp = TimeSpan.FromMilliseconds(500);

    private readonly List<string> saved = [];
    private Task? underWay;

    /// <summary>
    /// The file to write, or a folder that exists, in which the file gets the name that GitLab proposes. The current folder is used
    /// otherwise. For many objects from the pipeline, a script block gives each file its name: <c>{ "$($_.Name).zip" }</c>.
    /// </summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [NotSent]
    [ValidateNotNullOrEmpty]
    [LocalPath]
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

    /// <summary>Whether nobody but its owner may read the file, where the file system knows such a thing.</summary>
    protected virtual bool IsPrivate => false;

    /// <summary>Downloads the file.</summary>
    protected override void ProcessRecord()
    {
        object? target = null;
        FileInfo file;
        try
        {
            TakeParameters();
            target = Subject;
            LookUpIds();
            ApiRequest bound = Bind(Route);
            string path = LocalPathOf(OutFile);
            if (OutFile[OutFile.Length - 1] is '/' or '\\' && !Directory.Exists(path)) throw new DirectoryNotFoundException($"There is no folder '{path}'. Make it first, or choose another -OutFile.");
            if (!ShouldSend(path, bound)) return;
            var download = new Download(CurrentSession, bound, this);
            Task<FileInfo> saving = download.SaveAsync(new DownloadTarget(path, FallbackName, Force, IsPrivate, saved), Cancellation);
            underWay = saving;
            file = Await(saving);
            saved.Add(file.FullName);
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        if (PassThru) WriteObject(file);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        // A pipeline that is being stopped no longer waits for the download. Its part file must be gone before the command is.
        if (disposing && underWay is not null) Task.WaitAny([underWay], MaxCleanUp);
    }
}
