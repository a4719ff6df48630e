using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>What each cmdlet sends, in <c>Snapshots/</c>: a change there is a change for GitLab, and is reviewed.</summary>
public sealed class RequestSnapshotTests
{
    public static TheoryData<string> Senders => [.. Module.Commands.Where(c => c.Routes.Count > 0).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_cmdlet_sends_what_was_reviewed(string name)
    {
        var text = new StringBuilder();
        foreach (SampleCall call in SampleCall.Of(Module.Command(name)))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("# ").Append(call.Title).Append('\n').Append(await RequestText.OfAsync(call.Bind()));
        }

        Snapshot.Match(name, text.ToString());
    }

    [Fact]
    public void No_snapshot_outlives_its_cmdlet()
    {
        var stale = Directory.GetFiles(Snapshot.Folder, "*.txt")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith(".received", StringComparison.Ordinal))
            .Except(Module.Commands.Where(c => c.Routes.Count > 0).Select(c => c.Name));
        Assert.True(!stale.Any(), $"Remove these files from Snapshots/: {string.Join(", ", stale)}.");
    }
}
