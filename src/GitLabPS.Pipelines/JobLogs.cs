using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the log of a job, line by line, as GitLab has it: with the marks for colours and sections.</summary>
/// <remarks>
/// The lines are emitted as they arrive, so that a large log takes no memory. With -Wait the command follows a job that still
/// runs, and ends when the job is over.
/// </remarks>
/// <example>
///   <summary>Follow a job until it is over.</summary>
///   <code>Get-GLJobLog platform/api 8 -Wait</code>
/// </example>
/// <example>
///   <summary>Find the errors in the logs of a pipeline's failed jobs.</summary>
///   <code>Get-GLJob platform/api -Pipeline 4711 -Scope failed | Get-GLJobLog | Select-String 'error'</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLJobLog")]
[OutputType(typeof(string))]
[Documentation("jobs/#retrieve-a-log-file-for-a-job")]
[Get("/projects/:id/jobs/:job_id/trace")]
[Get("/projects/:id/jobs/:job_id", Step = "Job")]
public sealed class GetJobLogCommand : ApiCmdlet
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which job: its id, or the job as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("job_id")]
    public Ref<Job>? Job { get; set; }

    /// <summary>The byte to begin with, counted from 0. With all before it left out, the first line may be a part of one.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long? ByteOffset { get; set; }

    /// <summary>How many bytes to read at most.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? ByteLimit { get; set; }

    /// <summary>Goes on with what the job writes, until it is over.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait follows the job at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    /// <summary>Reads the log.</summary>
    protected override void ProcessRecord()
    {
        object? target = null;
        LogReader log;
        try
        {
            TakeParameters();
            target = Subject;
            if (Wait && ByteLimit > 0) throw new ArgumentException("-Wait reads on to the end, and -ByteLimit does not.");
            log = Open(Bind(Route), Bind(Step("Job")));
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        using (log)
        {
            while (Next(log, target) is { } lines) WriteObject(lines, enumerateCollection: true);
        }
    }

    private LogReader Open(ApiRequest trace, ApiRequest job)
    {
        return new LogReader(ByteOffset ?? 0, OpenAsync, IsOverAsync, new Patience(TimeoutSec), Cancellation);

        Task<ApiResponse> OpenAsync(long offset)
        {
            IEnumerable<KeyValuePair<string, object?>> query = trace.Query.Where(p => p.Key != "byte_offset");
            if (offset > 0) query = query.Append(new("byte_offset", offset));
            return CurrentSession.SendAsync(trace.WithQuery(query).AsFile(), this, Cancellation);
        }

        async Task<bool> IsOverAsync()
        {
            return !Wait || Running.IsOver((await ReadOneAsync<Job>(job).ConfigureAwait(false)).Status);
        }
    }

    private IReadOnlyList<string>? Next(LogReader log, object? target)
    {
        try
        {
            return Await(log.NextAsync());
        }
        catch (GitLabException failure)
        {
            WriteFailure(failure, target);
            return null;
        }
    }
}

/// <summary>Reads a log that may still grow, some lines at a time.</summary>
internal sealed class LogReader : IDisposable
{
    private const int LongestLine = 1024 * 1024;
    private const int Telling = 64;

    private readonly Func<long, Task<ApiResponse>> open;
    private readonly Func<Task<bool>> isOver;
    private readonly Patience patience;
    private readonly CancellationToken cancellation;
    private readonly byte[] buffer = new byte[80 * 1024];
    private readonly MemoryStream line = new();
    private readonly List<byte> head = [];
    private long position;
    private long skip;
    private bool over;
    private bool done;
    private ApiResponse? response;
    private Stream? body;

    /// <summary>Describes the log; nothing is asked yet.</summary>
    /// <param name="offset">The byte to begin with.</param>
    /// <param name="open">Asks for what there is from a byte on.</param>
    /// <param name="isOver">Whether no more is written.</param>
    /// <param name="patience">How long more is waited for.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public LogReader(long offset, Func<long, Task<ApiResponse>> open, Func<Task<bool>> isOver, Patience patience, CancellationToken cancellation)
    {
        position = offset;
        this.open = open;
        this.isOver = isOver;
        this.patience = patience;
        this.cancellation = cancellation;
    }

    /// <summary>The next lines; null when the log is over.</summary>
    public async Task<IReadOnlyList<string>?> NextAsync()
    {
        while (!done)
        {
            bool first = body is null;
            if (first) await OpenAsync().ConfigureAwait(false);
            int count = await body!.ReadAsync(buffer, 0, buffer.Length, cancellation).ConfigureAwait(false);
            if (count == 0)
            {
                Close();
                done = over;
                if (over) break;
                if (await patience.WaitAsync(cancellation).ConfigureAwait(false)) continue;
                throw new GitLabTimeoutException(string.Format(
                    CultureInfo.InvariantCulture,
                    "The job is not over after {0:0} seconds. GitLab goes on with it; -TimeoutSec follows it longer.",
                    patience.Timeout.TotalSeconds));
            }

            if (first && IsWholeLog(count)) skip = position;
            if (Take(count) is { Count: > 0 } lines) return lines;
        }

        return line.Length > 0 ? [TakeLine()] : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        line.Dispose();
    }

    // Whether the job is over is asked before the log: what it wrote until then is in what follows.
    private async Task OpenAsync()
    {
        over = await isOver().ConfigureAwait(false);
        response = await open(position).ConfigureAwait(false);
        body = await response.OpenAsync(cancellation).ConfigureAwait(false);
    }

    private void Close()
    {
        response?.Dispose();
        response = null;
        body = null;
    }

    // Servers that do not know the offset yet send the log from its begin each time.
    private bool IsWholeLog(int count) =>
        head.Count == Telling && count >= Telling && head.SequenceEqual(buffer.Take(Telling));

    private List<string> Take(int count)
    {
        int start = (int)Math.Min(skip, count);
        skip -= start;
        if (start < count) patience.Renew();
        if (position < Telling && head.Count == position) head.AddRange(buffer.Skip(start).Take(Math.Min(Telling - head.Count, count - start)));
        position += count - start;
        var lines = new List<string>();
        while (start < count)
        {
            int end = Array.IndexOf(buffer, (byte)'\n', start, count - start);
            line.Write(buffer, start, (end < 0 ? count : end) - start);
            if (end >= 0 || line.Length > LongestLine) lines.Add(TakeLine());
            start = end < 0 ? count : end + 1;
        }

        return lines;
    }

    private string TakeLine()
    {
        int length = (int)line.Length;
        byte[] bytes = line.GetBuffer();
        if (length > 0 && bytes[length - 1] == '\r') length--;
        string text = Encoding.UTF8.GetString(bytes, 0, length);
        line.SetLength(0);
        return text;
    }
}
