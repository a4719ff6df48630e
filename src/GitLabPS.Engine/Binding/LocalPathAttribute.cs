using System;
using System.IO;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>The parameter takes the path of a file or folder of this machine, or a file as <c>Get-Item</c> gives it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LocalPathAttribute : TextAttribute
{
    /// <summary>Takes a path.</summary>
    public LocalPathAttribute()
        : base(typeof(FileSystemInfo), typeof(PathInfo))
    {
    }

    private protected override string Wanted => "file";
}
