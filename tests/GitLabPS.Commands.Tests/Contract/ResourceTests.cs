using System.Collections.Generic;
using System.IO;
using System.Linq;
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
        HashSet<OpenApiOperation> served = [.. Module.Commands.SelectMany(c => c.Routes).Select(document.Find).OfType<OpenApiOperation>()];
        Exceptions.Check(
            from operation in document.Operations
            where Resources.Of(operation.Path) is not null && !served.Contains(operation)
            select new Finding($"{operation.Method} {operation.Path.Replace("{", ":").Replace("}", "")}", $"no cmdlet performs it ({Resources.Of(operation.Path)!.Page})."),
            "Declare it as a route of a cmdlet.");
    }

    [SkippableFact]
    public void Operations_are_counted()
    {
        Dictionary<string, int> counts = OpenApiDocument.Get().Operations.Select(o => Resources.Of(o.Path)?.Page).OfType<string>().GroupBy(page => page).ToDictionary(page => page.Key, page => page.Count());
        var wrong = Resources.Resources.Where(r => r.Operations != counts.GetValueOrDefault(r.Page)).Select(r => $"{r.Page}: {counts.GetValueOrDefault(r.Page)}");
        Assert.True(!wrong.Any(), $"Correct the numbers of operations in src/GitLabPS.Module/resources.tsv: {string.Join(", ", wrong)}.");
    }
}
