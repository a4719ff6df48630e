using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;

namespace GitLabPS.Engine;

/// <summary>
/// An operation of GitLab's REST API that a cmdlet performs. The path is written as GitLab's documentation writes it,
/// such as <c>/projects/:id/share/:group_id</c>; a placeholder is filled by the parameter of that API name.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class RouteAttribute : Attribute
{
    /// <summary>A whole segment of a path, or the ending of one: <c>archive.:format</c>.</summary>
    internal static readonly Regex Placeholder = new("(?<=[/.]):([a-z_]+)");

    private protected RouteAttribute(HttpMethod method, string path)
    {
        Method = method;
        Path = path;
        Placeholders = Placeholder.Matches(path).Cast<Match>().Select(match => match.Groups[1].Value).ToList();
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below <c>/api/v4</c>, with placeholders.</summary>
    public string Path { get; }

    /// <summary>The names of the path's placeholders, in their order.</summary>
    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>
    /// The parameter set that the operation belongs to; null when it serves all sets. Of several operations of a set the
    /// one is performed whose placeholders the given parameters fill, the longest path first.
    /// </summary>
    public string? Set { get; set; }

    /// <summary>
    /// The name of an operation that the cmdlet performs besides its main one, such as archiving after a change of
    /// settings; null for the main one.
    /// </summary>
    public string? Step { get; set; }

    /// <summary>Whether GitLab gives the list in pages.</summary>
    public bool Paged { get; set; }

    /// <summary>
    /// The orders (values of <c>order_by</c>) for which GitLab can page by keyset, separated by commas; null for none.
    /// </summary>
    public string? Keyset { get; set; }

    /// <summary>A parameter that the operation sends every time, as <c>name=value</c>; null for none.</summary>
    public string? Constant { get; set; }
}

/// <summary>Reads.</summary>
public sealed class GetAttribute : RouteAttribute
{
    /// <summary>Declares a GET.</summary>
    /// <param name="path">The path as GitLab documents it.</param>
    public GetAttribute(string path)
        : base(HttpMethod.Get, path)
    {
    }
}

/// <summary>Creates, or starts something.</summary>
public sealed class PostAttribute : RouteAttribute
{
    /// <summary>Declares a POST.</summary>
    /// <param name="path">The path as GitLab documents it.</param>
    public PostAttribute(string path)
        : base(HttpMethod.Post, path)
    {
    }
}

/// <summary>Changes.</summary>
public sealed class PutAttribute : RouteAttribute
{
    /// <summary>Declares a PUT.</summary>
    /// <param name="path">The path as GitLab documents it.</param>
    public PutAttribute(string path)
        : base(HttpMethod.Put, path)
    {
    }
}

/// <summary>Removes.</summary>
public sealed class DeleteAttribute : RouteAttribute
{
    /// <summary>Declares a DELETE.</summary>
    /// <param name="path">The path as GitLab documents it.</param>
    public DeleteAttribute(string path)
        : base(HttpMethod.Delete, path)
    {
    }
}

/// <summary>Changes some of what there is.</summary>
public sealed class PatchAttribute : RouteAttribute
{
    /// <summary>Declares a PATCH.</summary>
    /// <param name="path">The path as GitLab documents it.</param>
    public PatchAttribute(string path)
        : base(new HttpMethod("PATCH"), path)
    {
    }
}

/// <summary>Asks whether something is there.</summary>
public sealed class HeadAttribute : RouteAttribute
{
    /// <summary>Declares a HEAD.</summary>
    /// <param name="path">The path as GitLab documents it.</param>
    public HeadAttribute(string path)
        : base(HttpMethod.Head, path)
    {
    }
}
