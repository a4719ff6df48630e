using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace GitLabPS.Module;

/// <summary>A resource of GitLab's API.</summary>
/// <param name="Scope">What GitLab lists it under: <c>project</c>, <c>group</c>, <c>standalone</c> or <c>template</c>.</param>
/// <param name="Page">Its page in GitLab's documentation.</param>
/// <param name="Operations">How many operations GitLab has for it.</param>
/// <param name="Endpoints">The paths that belong to it, and what lies below them.</param>
internal sealed record Resource(string Scope, string Page, int Operations, IReadOnlyList<string> Endpoints);

/// <summary>
/// The resources of GitLab's API, from <c>resources.tsv</c>. One that has a command is served whole: each of its operations
/// has a command or a reason not to have one. An endpoint is written as GitLab's
/// documentation writes it; <c>...</c> stands for any segments between, and a <c>$</c> at its end keeps out what lies below.
/// </summary>
internal sealed class ResourceList
{
    private readonly List<(Resource Resource, string[] Segments, bool IsWhole)> endpoints;

    private ResourceList(IReadOnlyList<Resource> resources)
    {
        Resources = resources;
        endpoints = resources.SelectMany(r => r.Endpoints, (r, endpoint) => (r, Split(endpoint.TrimEnd('$')), endpoint.EndsWith('$'))).ToList();
    }

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Reads the file: the scope, the page, the number of operations and the endpoints of a resource on each line.</summary>
    public static ResourceList Load(string path) => new(File.ReadLines(path)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Select(cells => new Resource(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3].Split(' ')))
        .ToList());

    /// <summary>The resource that a path belongs to, by the endpoint that says most about it; null when it is none of these.</summary>
    public Resource? Of(string path)
    {
        string[] segments = Split(path);
        return endpoints.Where(e => Covers(e.Segments, segments, e.IsWhole))
            .OrderByDescending(e => e.Segments.Count(s => s is not ("*" or "..."))).Select(e => e.Resource).FirstOrDefault();
    }

    private static bool Covers(ReadOnlySpan<string> endpoint, ReadOnlySpan<string> path, bool isWhole)
    {
        if (endpoint.IsEmpty) return path.IsEmpty || !isWhole;
        if (path.IsEmpty) return false;
        if (endpoint[0] == "...") return Covers(endpoint[1..], path[1..], isWhole) || Covers(endpoint, path[1..], isWhole);
        return endpoint[0] == path[0] && Covers(endpoint[1..], path[1..], isWhole);
    }

    // Only the places of placeholders count, not their names.
    private static string[] Split(string path) => path.Trim('/').Split('/').Select(s => s[0] is ':' or '{' ? "*" : s).ToArray();
}
