using System;
using System.Collections.Generic;

namespace GitLabPS.Engine;

/// <summary>A parameter that steers the cmdlet itself and is never sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotSentAttribute : Attribute
{
}

/// <summary>
/// The parameter narrows or orders a list. Together with one that names a single object of the list it is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListOnlyAttribute : Attribute
{
}

/// <summary>
/// GitLab takes only the numeric id here. A reference that was given as a path or a name is looked up before the
/// request is sent.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SendIdAttribute : Attribute
{
}

/// <summary>GitLab takes the list as one text with commas.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CommaSeparatedAttribute : Attribute
{
}

/// <summary>
/// GitLab takes the hashtable as a list of keys and values. The values are secrets: messages mask them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretPairsAttribute : Attribute
{
    /// <summary>Names what GitLab takes besides key and value; then a value may be a hashtable of <c>value</c> and these.</summary>
    /// <param name="members">GitLab's names.</param>
    public SecretPairsAttribute(params string[] members) => Members = members;

    /// <summary>What GitLab takes besides key and value.</summary>
    public IReadOnlyList<string> Members { get; }
}

/// <summary>The values of the hashtable are secrets: messages mask them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretValuesAttribute : Attribute
{
}

/// <summary>GitLab takes a day, without the time.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DateOnlyAttribute : InstantAttribute
{
}

/// <summary>The parameter is the path of a file, which is sent as a part of a form.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UploadAttribute : Attribute
{
}

/// <summary>The parameter or the cmdlet needs a licence of this tier on the server.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true)]
public sealed class TierAttribute : Attribute
{
    /// <summary>Names the lowest tier that has it.</summary>
    /// <param name="tier"><c>Premium</c> or <c>Ultimate</c>.</param>
    public TierAttribute(string tier) => Tier = tier;

    /// <summary><c>Premium</c> or <c>Ultimate</c>.</summary>
    public string Tier { get; }

    /// <summary>The parameter set that needs it, named after the parameter that chooses it; null when all do.</summary>
    public string? Set { get; set; }
}

/// <summary>Only an administrator may use the parameter or the cmdlet.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class AdministratorOnlyAttribute : Attribute
{
}

/// <summary>The page of GitLab's documentation that describes the operation: the online help.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DocumentationAttribute : Attribute
{
    /// <summary>Names the page.</summary>
    /// <param name="page">Its path below <c>https://docs.gitlab.com/api/</c>, such as <c>projects/#list-all-projects</c>.</param>
    public DocumentationAttribute(string page) => Page = page;

    /// <summary>The path below <c>https://docs.gitlab.com/api/</c>.</summary>
    public string Page { get; }

    /// <summary>The whole address.</summary>
    public Uri Uri => new("https://docs.gitlab.com/api/" + Page);
}
