using System;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Reads something that GitLab answers as it is, such as a file or a log, and writes it: as one text, or as one array of
/// bytes. What may be too large for memory is better downloaded with a <see cref="SaveCmdlet"/>.
/// </summary>
public abstract class ReadTextCmdlet : ApiCmdlet
{
    /// <summary>Emits the bytes as they are, in one array, instead of a text. For pictures, archives and the like.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter AsByteStream { get; set; }

    /// <summary>Reads what the parameters ask for.</summary>
    protected override void ProcessRecord()
    {
        object? target = null;
        object content;
        try
        {
            TakeParameters();
            target = Subject;
            LookUpIds();
            FileContent file = Await(CurrentSession.ReadFileAsync(Bind(Route), this, Cancellation));
            content = AsByteStream ? file.Bytes : file.ToText();
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        WriteObject(content, enumerateCollection: false);
    }
}
