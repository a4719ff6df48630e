using System;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>What a download does to who may read a file, and to what is no file.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileModeTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [SkippableTheory]
    [InlineData(OwnerOnly)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserExecute)]
    public async Task A_file_that_is_replaced_keeps_its_mode(UnixFileMode mode)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows keeps the access list of a file by itself.");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a"], "old");
        File.SetUnixFileMode(folder["a"], mode);

        await SaveAsync(folder, "a", replace: true);

        Assert.Equal("new", await File.ReadAllTextAsync(folder["a"]));
        Assert.Equal(mode, File.GetUnixFileMode(folder["a"]));
    }

    [SkippableFact]
    public async Task A_private_file_is_its_owners_from_its_first_byte()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no modes.");
        using var folder = new TemporaryFolder();
        UnixFileMode? under = null;
        await SaveAsync(folder, "a", replace: false, isPrivate: true, new Transfers { OnStep = () => under = File.GetUnixFileMode(Assert.Single(Directory.GetFiles(folder.Path))) });

        Assert.Equal((OwnerOnly, OwnerOnly), (under, File.GetUnixFileMode(folder["a"])));

        File.SetUnixFileMode(folder["a"], OwnerOnly | UnixFileMode.OtherRead);
        await SaveAsync(folder, "a", replace: true, isPrivate: true);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(folder["a"]));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_no_file_stays_what_it_is(bool named)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has its devices elsewhere.");
        using var folder = new TemporaryFolder();
        using (Process pipe = Process.Start("mkfifo", folder["pipe"])) await pipe.WaitForExitAsync();
        File.CreateSymbolicLink(folder["device"], "/dev/null");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["socket"]));

        foreach (string name in folder.Names)
        {
            var refusal = await Assert.ThrowsAsync<IOException>(() => SaveAsync(folder, name, replace: true, named: named));
            Assert.Contains("no file", refusal.Message);
        }

        Assert.Equal(["device", "pipe", "socket"], folder.Names);
        Assert.All(folder.Names, name => Assert.True(UnixFile.IsSpecial(folder[name])));
    }

    [Fact]
    public async Task What_a_process_left_that_was_ended_goes_with_the_next_download()
    {
        using var folder = new TemporaryFolder();
        string[] others = ["a.0123456.part", "a.part", "b.01234567.part"];
        foreach (string name in others) await File.WriteAllTextAsync(folder[name], "x");
        await File.WriteAllTextAsync(folder["a.01234567.part"], "half");
        await using FileStream written = new(folder["a.89abcdef.part"], FileMode.CreateNew, FileAccess.Write, FileShare.None);

        await SaveAsync(folder, "a", replace: false);

        Assert.Equal(["a", "a.0123456.part", "a.89abcdef.part", "a.part", "b.01234567.part"], folder.Names);
    }

    private static async Task SaveAsync(TemporaryFolder folder, string name, bool replace, bool isPrivate = false, IExchangeObserver? observer = null, bool named = true)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "new", "Content-Type: application/octet-stream", $"Content-Disposition: attachment; filename=\"{name}\""));
        using GitLabSession session = Sessions.Open(server.Url);
        await new Download(session, Requests.Get("file"), observer).SaveAsync(new DownloadTarget(named ? folder[name] : folder.Path, "fallback", replace, isPrivate), default);
    }
}
