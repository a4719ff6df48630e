using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>The parameter takes what names a commit in git: the name of a branch or a tag, or the SHA of a commit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GitRefAttribute : TextAttribute
{
    /// <summary>Takes a branch, a tag or a commit.</summary>
    public GitRefAttribute()
        : base(typeof(Branch), typeof(Tag), typeof(Commit))
    {
    }
}
