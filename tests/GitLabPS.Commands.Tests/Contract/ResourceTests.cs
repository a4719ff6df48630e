using System.Collections.Generic;
using System.IO;
using System.Linq;
using GitLabPS.Engine;
using GitLabPS.Module;
using Xunit;
using static GitLabPS.Commands.Tests.Contract;

namespace GitLabPS.Commands.Tests;

/// <summary>Whether the module serves its resources whole, by GitLab's OpenAPI document.</summary>
public sealed class ResourceTests
{
    private static readonly ResourceList Resources = ResourceList.Load(Path.Combine(Repository.Root, "src", "GitLabPS.Module", "resources.tsv"));

    [SkippableFact]
    public void Operations_have_a_cmdlet()
    {
        OpenApiDocument document = OpenApiDocument.Get();
        HashSet<OpenApiOperation> served = [.. Routes.Select(document.Find).OfType<OpenApiOperation>()];
        HashSet<Resource?> begun = [.. Routes.Select(route => Resources.Of(route.Path))];
        Exceptions.Check(
            from operation in document.Operations
            let resource = Resources.Of(operation.Path)
            where resource is not null && begun.Contains(resource) && !served.Contains(operation)
            select new Finding($"{operation.Method} {operation.Path.Replace("{", ":").Replace("}", "")}", $"no cmdlet performs it ({resource.Page})."),
            "Declare it as a route of a cmdlet.");
    }

    [Fact]
    public void Routes_belong_to_a_resource()
    {
        var strangers = Routes.Where(route => Resources.Of(route.Path) is null).Select(route => route.Path).Distinct();
        Assert.True(!strangers.Any(), $"Add these to the endpoints of their resource in src/GitLabPS.Module/resources.tsv: {string.Join(", ", strangers)}.");
    }

    [SkippableFact]
    public void Operations_are_counted()
    {
        OpenApiDocument document = OpenApiDocument.Get();

        // What GitLab's pages have and the document lacks is an operation as well.
        var operations = document.Operations.Select(operation => operation.Path)
            .Concat(Routes.Where(route => document.Find(route) is null).DistinctBy(route => (route.Method, Nameless(route.Path))).Select(route => route.Path));
        Dictionary<Resource, int> counts = operations.Select(Resources.Of).OfType<Resource>().GroupBy(resource => resource).ToDictionary(same => same.Key, same => same.Count());
        var wrong = Resources.Resources.Where(r => r.Operations != counts.GetValueOrDefault(r)).Select(r => $"{r.Scope} {r.Page}: {counts.GetValueOrDefault(r)}");
        Assert.True(!wrong.Any(), $"Correct the numbers of operations in src/GitLabPS.Module/resources.tsv: {string.Join(", ", wrong)}.");
    }

    private static IEnumerable<RouteAttribute> Routes => Module.Commands.SelectMany(command => command.Routes);

    private static string Nameless(string path) => string.Join('/', path.Split('/').Select(segment => segment.StartsWith(':') ? ":" : segment));
}
