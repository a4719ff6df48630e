using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// What every simulated instance starts with. The projects that GitLab's documentation shows are in
/// <c>Data/seed-projects.json</c>, field for field; the rest is here.
/// </summary>
internal static class Seed
{
    /// <summary>The first of the bulk projects.</summary>
    private const long FirstBulkId = 1001;

    /// <summary>When everything without a date of its own was made.</summary>
    public static DateTimeOffset Epoch { get; } = new(2013, 9, 30, 13, 46, 2, TimeSpan.Zero);

    /// <summary>The languages of a project that says nothing else.</summary>
    public static IReadOnlyDictionary<string, double> Languages { get; } = new Dictionary<string, double>
    {
        ["Ruby"] = 66.69,
        ["JavaScript"] = 22.98,
        ["HTML"] = 7.91,
        ["CoffeeScript"] = 2.42,
    };

    /// <summary>Fills an empty state.</summary>
    public static void Fill(SimulatorState state, int bulkProjects)
    {
        AddUsers(state);
        AddGroups(state);
        AddDocumentedProjects(state);
        AddOtherProjects(state);
        AddTokens(state);
        AddBulkProjects(state, bulkProjects);
        AddRepositories(state);
    }

    // A default branch with a few commits and a tag; two branches that were merged long ago, and one that never was.
    private static void AddRepositories(SimulatorState state)
    {
        var repository = state.FindProject("platform/docs")!.Repository;
        var jane = ("Jane D'Oe", "jane.d-oe@example.com");
        var start = new DateTimeOffset(2024, 1, 8, 9, 30, 0, TimeSpan.Zero);

        repository.Commit("main", "Begin the documentation", jane, start, new() { ["README.md"] = "# Docs\n\nHow it all works.\n"u8.ToArray(), ["src/guide.md"] = "# Guide\n"u8.ToArray() });
        repository.Tags["v1.0"] = new GitTag("v1.0", repository.Branches["main"], "The first release", start.AddDays(1));
        foreach (var (branch, day) in new[] { ("feature/old-search", 10), ("fix/typo", 20) })
        {
            repository.Branches[branch] = repository.Branches["main"];
            var tip = repository.Commit(branch, $"Work on {branch}", jane, start.AddDays(day), new() { [$"src/{branch.Replace('/', '-')}.md"] = "Text.\n"u8.ToArray() });
            repository.Merge("main", tip, $"Merge branch '{branch}' into 'main'", jane, start.AddDays(day + 1));
        }

        repository.Branches["spike/graphql"] = repository.Branches["main"];
        repository.Commit("spike/graphql", "Try GraphQL", jane, start.AddDays(30), new() { ["src/graphql.md"] = "Perhaps.\n"u8.ToArray() });
    }

    private static void AddUsers(SimulatorState state)
    {
        state.AddUser("root", "Administrator", 1).IsAdmin = true;
        state.AddUser("john_smith", "John Smith", 2);
        state.AddUser("jane.d-oe", "Jane D'Oe", 3);
        state.AddUser("jack_smith", "Jack Smith", 5).State = "blocked";
        state.AddUser("project_4_bot", "CI bot", 6).IsBot = true;
        state.AddUser("contractor", "Chris Contractor", 7).IsExternal = true;
    }

    private static void AddGroups(SimulatorState state)
    {
        var john = state.FindUser("john_smith")!;
        var jane = state.FindUser("jane.d-oe")!;

        AddMember(state.AddGroup("diaspora", "Diaspora", 3).Members, john, AccessLevel.Owner);
        AddMember(state.AddGroup("twitter", "Twitter", 4).Members, jane, AccessLevel.Maintainer);
        AddGroup(state, "brightbox", "Brightbox", 5, "private");
        var platform = AddGroup(state, "platform", "Platform", 10, "private");
        AddMember(platform.Members, john, AccessLevel.Owner);
        AddMember(platform.Members, jane, AccessLevel.Developer);
        AddGroup(state, "platform/backend", "Backend", 11, "private");
        AddGroup(state, "platform/backend/services", "Services", 12, "private");
        AddGroup(state, "platform/frontend", "Frontend", 13, "internal");
        AddGroup(state, "cute-cats", "cute-cats", 18, "private");
        state.AddGroup("gitlab-org", "Gitlab Org", 22);
        state.AddGroup("gnuwget", "Gnuwget", 25);
        state.AddGroup("a", "A", 30);
        state.AddGroup("a/b.c", "B.C", 31);
    }

    private static void AddDocumentedProjects(SimulatorState state)
    {
        foreach (var each in EmbeddedJson.Load("seed-projects.json").AsArray().Select(node => node!.AsObject()))
        {
            var project = state.AddProject((string)each["path"]!, (string)each["name"]!, (long)each["id"]!);
            project.Description = (string?)each["description"];
            project.Visibility = (string)each["visibility"]!;
            project.CreatedAt = Instant(each["created_at"]);
            project.UpdatedAt = Instant(each["updated_at"]);
            project.LastActivityAt = Instant(each["last_activity_at"]);
            project.CreatorId = (long)each["creator_id"]!;
            project.Topics = [.. each["topics"]!.AsArray().Select(topic => (string)topic!)];
            foreach (var (name, value) in each["settings"]!.AsObject())
                project.Settings[name] = value?.DeepClone();
        }

        var john = state.FindUser("john_smith")!;
        var jane = state.FindUser("jane.d-oe")!;

        var site = state.FindProject("diaspora/diaspora-project-site")!;
        AddMember(site.Members, john, AccessLevel.Guest);
        Share(site, 1, state.FindNamespace("twitter")!, AccessLevel.Developer);
        Share(site, 2, state.FindNamespace("gitlab-org")!, AccessLevel.Guest);

        var client = state.FindProject("diaspora/diaspora-client")!;
        AddMember(client.Members, jane, AccessLevel.Reporter);
        AddMember(client.Members, state.FindUser("project_4_bot")!, AccessLevel.Maintainer);
        client.Stars[john.Id] = Epoch;
        client.CustomAttributes["location"] = "Antarctica";
        client.CustomAttributes["role"] = "Developer";
        client.PushRule = new JsonObject { ["id"] = 2, ["created_at"] = "2020-08-31T15:53:00.073Z" };
        client.PushRule["commit_message_regex"] = @"Fixed \d+\..*";

        var hook = new WebHook { Id = 1, CreatedAt = Epoch };
        hook.Settings["url"] = "https://hooks.example.com/{token}/events";
        hook.Settings["name"] = "Chat";
        hook.Settings["push_events"] = true;
        hook.Settings["issues_events"] = true;
        hook.CustomHeaders["X-Custom-Header"] = "value";
        hook.UrlVariables["token"] = "not-a-secret";
        client.Hooks.Add(hook);
    }

    private static void AddOtherProjects(SimulatorState state)
    {
        Add(state, "platform/infrastructure", "Infrastructure", "private");
        Add(state, "platform/docs", "Docs", "internal");
        Add(state, "platform/legacy", "Legacy", "private").Archived = true;
        Add(state, "platform/backend/api", "API", "private").Topics = ["dotnet", "service"];
        Add(state, "platform/backend/worker", "Worker", "private").Topics = ["dotnet"];
        Add(state, "platform/backend/services/billing", "Billing", "private");
        Add(state, "platform/backend/services/mail", "Mail", "private").Settings["issues_enabled"] = false;
        Add(state, "platform/frontend/web", "Web", "internal");
        Add(state, "platform/frontend/mobile", "Mobile", "private").Settings["merge_requests_enabled"] = false;
        Add(state, "a/b.c/x_y-z.1", "Ünusual \"name\" & <more>", "public").Description = "Names that need care: a/b.c/x_y-z.1";
        Add(state, "john_smith/dotfiles", "dotfiles", "public").CreatorId = 2;
        Add(state, "jane.d-oe/notes", "notes", "private").CreatorId = 3;

        var fork = Add(state, "john_smith/diaspora-client", "Diaspora Client", "public");
        fork.CreatorId = 2;
        fork.ForkedFrom = state.FindProject("diaspora/diaspora-client");
        fork.ImportStatus = "finished";
    }

    private static void AddTokens(SimulatorState state)
    {
        var root = state.FindUser("root")!;
        var john = state.FindUser("john_smith")!;
        var client = state.FindProject("diaspora/diaspora-client")!;
        var past = new DateOnly(2020, 1, 1);

        void Token(string value, User user, string scopes, TokenKind kind = TokenKind.Personal, bool own = false,
            DateOnly? expires = null, bool revoked = false) => state.AddToken(new AccessToken
            {
                Id = state.Tokens.Count + 1,
                Value = value,
                Kind = kind,
                User = user,
                Scopes = scopes.Split(' '),
                Project = own ? client : null,
                ExpiresAt = expires,
                Revoked = revoked,
            });

        Token(TestTokens.Admin, root, "api sudo admin_mode");
        Token(TestTokens.User, john, "api");
        Token(TestTokens.Developer, state.FindUser("jane.d-oe")!, "api");
        Token(TestTokens.ReadOnly, john, "read_api");
        Token(TestTokens.ReadUser, john, "read_user");
        Token(TestTokens.ReadRepository, john, "read_repository");
        Token(TestTokens.Expired, john, "api", expires: past);
        Token(TestTokens.Revoked, john, "api", revoked: true);
        Token(TestTokens.ProjectBot, state.FindUser("project_4_bot")!, "api");
        Token(TestTokens.OAuth, john, "api", TokenKind.OAuth);
        Token(TestTokens.Job, john, "api", TokenKind.Job, own: true);
        Token(TestTokens.Deploy, john, "api", TokenKind.Deploy, own: true);
    }

    private static void AddBulkProjects(SimulatorState state, int count)
    {
        if (count == 0)
            return;

        var group = state.AddGroup("bulk", "Bulk", FirstBulkId - 1);
        var start = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var n = 0; n < count; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"project-{n + 1:D6}");
            var made = start.AddMinutes(n);
            state.Register(new Project
            {
                Id = FirstBulkId + n,
                Path = name,
                Name = name,
                Namespace = group,
                Description = "One of many.",
                Visibility = "public",
                CreatedAt = made,
                UpdatedAt = made,
                LastActivityAt = made,
            });
        }
    }

    private static Project Add(SimulatorState state, string path, string name, string visibility)
    {
        // A day apart each, so that no two orders are the same by chance.
        var project = state.AddProject(path, name);
        project.Visibility = visibility;
        project.CreatedAt = Epoch.AddDays(project.Id);
        project.UpdatedAt = project.CreatedAt.AddDays(30);
        project.LastActivityAt = project.CreatedAt.AddDays(60);
        project.CreatorId = 2;
        return project;
    }

    private static Namespace AddGroup(SimulatorState state, string path, string name, long id, string visibility)
    {
        var group = state.AddGroup(path, name, id);
        group.Visibility = visibility;
        return group;
    }

    private static void AddMember(Dictionary<long, Member> members, User user, int level) =>
        members[user.Id] = new Member { User = user, AccessLevel = level };

    private static void Share(Project project, long id, Namespace group, int level) =>
        project.Shares.Add(new GroupShare { Id = id, Group = group, AccessLevel = level });

    private static DateTimeOffset Instant(JsonNode? node) =>
        DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture);
}
