using System;
using System.IO;
using System.Linq;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>Compares a text with the one that was accepted before.</summary>
internal static class Snapshot
{
    /// <summary>The folder of the accepted texts.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Tests, "Snapshots");

    /// <summary>Fails when the text differs, and leaves it beside the accepted one; with UPDATE_SNAPSHOTS=1 accepts it.</summary>
    public static void Match(string name, string actual)
    {
        string accepted = Path.Combine(Folder, name + ".txt");
        string received = Path.Combine(Folder, name + ".received.txt");
        string expected = File.Exists(accepted) ? File.ReadAllText(accepted) : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(accepted, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        int line = actual.Split('\n').Zip(expected.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail(
            $"""
            Snapshots/{name}.txt differs from line {line + 1} on:
              accepted: {expected.Split('\n').ElementAtOrDefault(line)}
              received: {actual.Split('\n').ElementAtOrDefault(line)}
            Compare it with Snapshots/{name}.received.txt. If that is right, accept it: run the test with UPDATE_SNAPSHOTS=1.
            """);
    }
}
