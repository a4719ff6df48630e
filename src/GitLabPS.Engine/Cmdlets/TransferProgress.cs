using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Shows how far uploads and downloads are: not before one has taken a while, and only a few times a second. It is told
/// on any thread, of every buffer.
/// </summary>
internal sealed class TransferProgress
{
    private const int FirstActivity = 1000;
    private static readonly TimeSpan WorthShowing = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    private readonly object sync = new();
    private readonly Dictionary<ApiRequest, Transfer> transfers = [];
    private readonly Action<ProgressRecord> show;
    private int shown;

    public TransferProgress(Action<ProgressRecord> show) => this.show = show;

    /// <summary>Takes note of how far a transfer is.</summary>
    public void Note(string activity, ApiRequest request, long bytes, long? total)
    {
        lock (sync)
        {
            if (!transfers.TryGetValue(request, out Transfer? transfer)) transfers.Add(request, transfer = new Transfer());
            if (transfer.Watch.Elapsed < transfer.Next) return;
            transfer.Next = transfer.Watch.Elapsed + Pause;
            if (transfer.Bar == 0) transfer.Bar = FirstActivity + shown++;
            string status = total is { } all ? $"{Size(bytes)} of {Size(all)}" : Size(bytes);
            var record = new ProgressRecord(transfer.Bar, activity, status) { CurrentOperation = ForeignText.Line(request.Path) };
            if (total > 0)
            {
                record.PercentComplete = (int)(100 * bytes / total.Value);
                record.SecondsRemaining = (int)Math.Min(int.MaxValue, transfer.Watch.Elapsed.TotalSeconds * (total.Value - bytes) / Math.Max(1, bytes));
            }

            show(record);
        }
    }

    /// <summary>Forgets all transfers, and answers what takes away those that are shown.</summary>
    public IReadOnlyList<ProgressRecord> TakeShown()
    {
        lock (sync)
        {
            var done = transfers.Values
                .Where(t => t.Bar > 0)
                .Select(t => new ProgressRecord(t.Bar, "Transfer", "Done") { RecordType = ProgressRecordType.Completed })
                .ToList();
            transfers.Clear();
            return done;
        }
    }

    private static string Size(long bytes)
    {
        double size = bytes;
        int unit = 0;
        for (; size >= 1024 && unit < Units.Length - 1; unit++) size /= 1024;
        return string.Format(CultureInfo.InvariantCulture, unit == 0 ? "{0:0} {1}" : "{0:0.0} {1}", size, Units[unit]);
    }

    private sealed class Transfer
    {
        public Stopwatch Watch { get; } = Stopwatch.StartNew();

        public TimeSpan Next { get; set; } = WorthShowing;

        public int Bar { get; set; }
    }
}
