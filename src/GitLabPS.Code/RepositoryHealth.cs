using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets how a repository is kept on the server: its size, and what housekeeping could tidy up.</summary>
/// <remarks>GitLab answers with the last report that it has; -Generate has it make a new one. Maintainers only.</remarks>
/// <example>
///   <summary>Look at one repository.</summary>
///   <code>Get-GLRepositoryHealth platform/docs -Generate</code>
/// </example>
/// <example>
///   <summary>Find the repositories of a group with many packfiles.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLRepositoryHealth -Generate | Where-Object { $_.Objects.PackfileCount -gt 50 }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryHealth")]
[OutputType(typeof(RepositoryHealth))]
[Documentation("repositories/#health")]
[Get("/projects/:id/repository/health")]
public sealed class GetRepositoryHealthCommand : ProjectReadCmdlet<RepositoryHealth>
{
    /// <summary>Makes a new report.</summary>
    [Parameter]
    public SwitchParameter Generate { get; set; }
}

/// <summary>How a repository is kept on the server.</summary>
[TableView("Project", "Size", "UpdatedAt:Time", "Objects", "References")]
public sealed class RepositoryHealth : ProjectObject
{
    /// <summary>The size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>How branches and tags are kept.</summary>
    public RepositoryReferencesHealth? References { get; set; }

    /// <summary>How commits, folders and files are kept.</summary>
    public RepositoryObjectsHealth? Objects { get; set; }

    /// <summary>The file that makes walks through the history quick.</summary>
    public RepositoryCommitGraph? CommitGraph { get; set; }

    /// <summary>The file that makes counting objects quick.</summary>
    public RepositoryBitmap? Bitmap { get; set; }

    /// <summary>The index over several packfiles.</summary>
    public RepositoryPackIndex? MultiPackIndex { get; set; }

    /// <summary>The bitmap over several packfiles.</summary>
    public RepositoryBitmap? MultiPackIndexBitmap { get; set; }

    /// <summary>The repositories whose objects it shares.</summary>
    public object? Alternates { get; set; }

    /// <summary>Whether it is a pool that others share.</summary>
    public bool? IsObjectPool { get; set; }

    /// <summary>When all objects were last packed anew.</summary>
    public RepositoryRepackTime? LastFullRepack { get; set; }

    /// <summary>When the report was made.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The size.</summary>
    public override string ToString() => $"{Size} bytes";
}

/// <summary>How the branches and tags of a repository are kept.</summary>
public sealed class RepositoryReferencesHealth : GitLabObject
{
    /// <summary>How many have a file of their own.</summary>
    public int? LooseCount { get; set; }

    /// <summary>The size of the others' common file, in bytes.</summary>
    public long? PackedSize { get; set; }

    /// <summary>The way that git keeps them, such as <c>REFERENCE_BACKEND_FILES</c>.</summary>
    public string? ReferenceBackend { get; set; }

    /// <summary>How many are loose.</summary>
    public override string ToString() => $"{LooseCount} loose";
}

/// <summary>How the commits, folders and files of a repository are kept.</summary>
public sealed class RepositoryObjectsHealth : GitLabObject
{
    /// <summary>The size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>The size of what was used lately, in bytes.</summary>
    public long? RecentSize { get; set; }

    /// <summary>The size of what nothing needs, in bytes.</summary>
    public long? StaleSize { get; set; }

    /// <summary>The size of what is kept by order, in bytes.</summary>
    public long? KeepSize { get; set; }

    /// <summary>How many packfiles there are.</summary>
    public int? PackfileCount { get; set; }

    /// <summary>How many of them have a reverse index.</summary>
    public int? ReverseIndexCount { get; set; }

    /// <summary>How many packfiles hold what nothing needs.</summary>
    public int? CruftCount { get; set; }

    /// <summary>How many packfiles are kept by order.</summary>
    public int? KeepCount { get; set; }

    /// <summary>How many objects have a file of their own.</summary>
    public int? LooseObjectsCount { get; set; }

    /// <summary>How many of them nothing needs.</summary>
    public int? StaleLooseObjectsCount { get; set; }

    /// <summary>How many files are none of git's.</summary>
    public int? LooseObjectsGarbageCount { get; set; }

    /// <summary>How many packfiles and loose objects there are.</summary>
    public override string ToString() => $"{PackfileCount} packfiles, {LooseObjectsCount} loose";
}

/// <summary>The file that makes walks through the history of a repository quick.</summary>
public sealed class RepositoryCommitGraph : GitLabObject
{
    /// <summary>Of how many files it consists.</summary>
    public int? CommitGraphChainLength { get; set; }

    /// <summary>Whether it tells which commits touch a file.</summary>
    public bool? HasBloomFilters { get; set; }

    /// <summary>Whether it tells the order of the commits.</summary>
    public bool? HasGenerationData { get; set; }

    /// <summary>Whether some dates did not fit into that.</summary>
    public bool? HasGenerationDataOverflow { get; set; }

    /// <summary>Of how many files it consists.</summary>
    public override string ToString() => $"{CommitGraphChainLength}";
}

/// <summary>The file that makes counting the objects of a repository quick.</summary>
public sealed class RepositoryBitmap : GitLabObject
{
    /// <summary>Whether it has a cache of the names' hashes.</summary>
    public bool? HasHashCache { get; set; }

    /// <summary>Whether it has a table of its commits.</summary>
    public bool? HasLookupTable { get; set; }

    /// <summary>The version of its format.</summary>
    public int? Version { get; set; }

    /// <summary>The version.</summary>
    public override string ToString() => $"{Version}";
}

/// <summary>An index over several packfiles of a repository.</summary>
public sealed class RepositoryPackIndex : GitLabObject
{
    /// <summary>Over how many packfiles it goes.</summary>
    public int? PackfileCount { get; set; }

    /// <summary>The version of its format.</summary>
    public int? Version { get; set; }

    /// <summary>Over how many packfiles it goes.</summary>
    public override string ToString() => $"{PackfileCount}";
}

/// <summary>An instant, in seconds since 1970.</summary>
public sealed class RepositoryRepackTime : GitLabObject
{
    // The end of the year 9999, beyond which .NET has no dates.
    private const long LastSecond = 253_402_300_799;

    /// <summary>The whole seconds.</summary>
    public long? Seconds { get; set; }

    /// <summary>The billionths of a second beside them.</summary>
    public long? Nanos { get; set; }

    /// <summary>The instant in local time.</summary>
    public override string ToString() => Seconds is >= 0 and <= LastSecond and { } seconds ? $"{DateTimeOffset.FromUnixTimeSeconds(seconds).ToLocalTime():g}" : "";
}
