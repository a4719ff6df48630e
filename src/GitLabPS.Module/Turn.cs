using System;
using System.IO;
using System.Threading;

namespace GitLabPS.Module;

/// <summary>Lets one build at a time write the module, where several run at once.</summary>
internal static class Turn
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static FileStream Take(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        DateTimeOffset end = DateTimeOffset.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTimeOffset.UtcNow < end)
            {
                Thread.Sleep(100);
            }
        }
    }
}
