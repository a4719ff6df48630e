using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;
using GitLabPS;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLab.Simulator;

/// <summary>The walkthrough's calls through the module's binder and client, for machines without PowerShell.</summary>
internal static class PlainWalkthrough
{
    /// <summary>Makes the calls, and prints each and what it brought.</summary>
    public static async Task RunAsync(Uri url)
    {
        using var session = new GitLabSession(new SessionOptions
        {
            Server = url,
            Credential = Credential.FromToken(AuthenticationKind.AccessToken, new NetworkCredential("", TestTokens.Admin).SecurePassword),
        });

        var list = Bind<GetProjectCommand>("Group", new() { ["Group"] = GroupRef.From("platform"), ["IncludeSubgroup"] = true });
        Console.WriteLine($"\n> {list}");
        using var walk = new PageWalk<GitLabPS.Project>(session, list.WithDefaults([new("per_page", 3)]));
        do
        {
            while (walk.TryTake(out var project))
                Print(project);
        }
        while (await walk.WaitAsync().ConfigureAwait(false));

        var create = Bind<NewProjectCommand>("Create", new() { ["Name"] = "Try me", ["Visibility"] = "internal" });
        Console.WriteLine($"\n> {create}");
        var created = (await session.SendAsync<GitLabPS.Project>(create).ConfigureAwait(false))!;
        Print(created);

        var move = Bind<MoveProjectCommand>(null, new() { ["Project"] = ProjectRef.From(created.Id), ["Namespace"] = NamespaceRef.From("platform/backend") });
        Console.WriteLine($"\nWhat if: {move}");
        Console.WriteLine($"\n> {move}");
        Print((await session.SendAsync<GitLabPS.Project>(move).ConfigureAwait(false))!);
    }

    private static ApiRequest Bind<TCommand>(string? set, Dictionary<string, object?> parameters)
    {
        var command = CommandDescriptor.For(typeof(TCommand));
        return RequestBinder.Bind(command, set ?? command.Sets[0], parameters);
    }

    private static void Print(GitLabPS.Project project) => Console.WriteLine($"{project.Id,6}  {project.PathWithNamespace,-45} {project.Visibility}");
}
