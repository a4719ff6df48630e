using System;
using System.IO;
using System.Management.Automation;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
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
            ApiRequest bound = Bind(Route);
            content = Await(ReadAsync(new ApiRequest(bound.Method, bound.Path, bound.Query, bound.Body, accept: "*/*")));
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        WriteObject(content, enumerateCollection: false);
    }

    private async Task<object> ReadAsync(ApiRequest request)
    {
        using ApiResponse response = await CurrentSession.SendAsync(request, this, Cancellation).ConfigureAwait(false);
        byte[] bytes = await response.ReadBytesAsync(Cancellation).ConfigureAwait(false);
        return AsByteStream ? bytes : ToText(bytes, EncodingOf(response));
    }

    // A mark at the begin of the file says more than the server, which only guesses.
    private static string ToText(byte[] bytes, Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding EncodingOf(ApiResponse response)
    {
        if (!MediaTypeHeaderValue.TryParse(response.Header("Content-Type") ?? "", out MediaTypeHeaderValue? type) || type.CharSet is not { Length: > 0 } name) return Encoding.UTF8;
        try
        {
            return Encoding.GetEncoding(name.Trim('"'));
        }
        catch (ArgumentException)
        {
            // A character set that this machine does not know; most files are UTF-8.
            return Encoding.UTF8;
        }
    }
}
