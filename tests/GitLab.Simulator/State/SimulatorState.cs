using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace GitLab.Simulator;

/// <summary>
/// Everything that the simulated instance knows. Safe to read and to change from any thread: requests are
/// answered one at a time, and <see cref="Change"/> waits for its turn among them.
/// </summary>
public sealed partial class SimulatorState
{
    /// <summary>A client that never asks the same twice must not fill the memory.</summary>
    private const int MaxCached = 256;

    private readonly SimulatorOptions options;
    private readonly SortedDictionary<long, User> users = [];
    private readonly SortedDictionary<long, Namespace> namespaces = [];
    private readonly Dictionary<string, Namespace> namespacesByPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<long, Project> projects = [];
    private readonly Dictionary<string, Project> projectsByPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> movedProjects = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AccessToken> tokens = [];
    private readonly Dictionary<string, RowList> lists = [];
    private readonly Dictionary<string, object> cache = [];
    private readonly List<PendingImport> imports = [];
    private long lastId;

    internal SimulatorState(SimulatorOptions options)
    {
        this.options = options;
        Reset();
    }

    /// <summary>The users, by id.</summary>
    public IReadOnlyList<User> Users => Read(() => users.Values.ToArray());

    /// <summary>The groups, by id.</summary>
    public IReadOnlyList<Namespace> Groups => Read(() => namespaces.Values.Where(each => each.IsGroup).ToArray());

    /// <summary>The namespaces of groups and of users, by id.</summary>
    public IReadOnlyList<Namespace> Namespaces => Read(() => namespaces.Values.ToArray());

    /// <summary>The projects, by id.</summary>
    public IReadOnlyList<Project> Projects => Read(() => Cached("projects", () => projects.Values.ToArray()));

    /// <summary>The tokens.</summary>
    public IReadOnlyList<AccessToken> Tokens => Read(() => tokens.Values.ToArray());

    /// <summary>Held while a request is answered, and during <see cref="Change"/>.</summary>
    internal Lock Sync { get; } = new();

    /// <summary>Grows with every change; what was rendered at an earlier version is stale.</summary>
    internal long Version { get; private set; }

    /// <summary>Changes anything in the state, between two requests.</summary>
    public void Change(Action change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (Sync)
        {
            change();
            Touch();
        }
    }

    /// <summary>Back to how the server started.</summary>
    public void Reset() => Change(() =>
    {
        users.Clear();
        namespaces.Clear();
        namespacesByPath.Clear();
        projects.Clear();
        projectsByPath.Clear();
        movedProjects.Clear();
        tokens.Clear();
        imports.Clear();
        lists.Clear();
        lastId = 0;
        Seed.Fill(this, options.Projects);
    });

    /// <summary>The project of an id or a full path, if there is one.</summary>
    public Project? FindProject(string idOrPath)
    {
        lock (Sync)
        {
            return long.TryParse(idOrPath, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? projects.GetValueOrDefault(id)
                : projectsByPath.GetValueOrDefault(idOrPath);
        }
    }

    /// <summary>The user of an id or a username, if there is one.</summary>
    public User? FindUser(string idOrName)
    {
        lock (Sync)
        {
            return long.TryParse(idOrName, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? users.GetValueOrDefault(id)
                : users.Values.FirstOrDefault(each => each.Username.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The namespace of an id or a full path, if there is one.</summary>
    public Namespace? FindNamespace(string idOrPath)
    {
        lock (Sync)
        {
            return long.TryParse(idOrPath, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? namespaces.GetValueOrDefault(id)
                : namespacesByPath.GetValueOrDefault(idOrPath);
        }
    }

    /// <summary>The token of a secret, if there is one.</summary>
    public AccessToken? FindToken(string value)
    {
        lock (Sync)
            return tokens.GetValueOrDefault(value);
    }

    /// <summary>Adds a user and the namespace for the user's own projects.</summary>
    public User AddUser(string username, string name, long? id = null)
    {
        User? user = null;
        Change(() =>
        {
            user = new User { Id = id ?? NextId(), Username = username, Name = name };
            user.Namespace = new Namespace { Id = id is null ? NextId() : 100 + user.Id, Path = username, Name = name, Owner = user };
            users.Add(user.Id, user);
            Register(user.Namespace);
        });
        return user!;
    }

    /// <summary>Adds a group; the groups above it must exist.</summary>
    public Namespace AddGroup(string fullPath, string? name = null, long? id = null)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        Namespace? group = null;
        Change(() =>
        {
            var (parent, path) = Split(fullPath);
            group = new Namespace { Id = id ?? NextId(), Path = path, Name = name ?? path, Parent = parent };
            Register(group);
        });
        return group!;
    }

    /// <summary>Adds a project; the group or user that it is to live in must exist.</summary>
    public Project AddProject(string fullPath, string? name = null, long? id = null)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        Project? project = null;
        Change(() =>
        {
            var (parent, path) = Split(fullPath);
            project = new Project
            {
                Id = id ?? NextId(),
                Path = path,
                Name = name ?? path,
                Namespace = parent ?? throw new ArgumentException("A project needs a namespace.", nameof(fullPath)),
            };
            project.CreatedAt = project.UpdatedAt = project.LastActivityAt = DateTimeOffset.UtcNow;
            Register(project);
        });
        return project!;
    }

    /// <summary>Adds a token.</summary>
    public void AddToken(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        Change(() => tokens[token.Value] = token);
    }

    /// <summary>The rows of a list, by its path with ids.</summary>
    internal RowList Rows(string path)
    {
        if (!lists.TryGetValue(path, out RowList? rows))
            lists.Add(path, rows = new RowList());
        return rows;
    }

    /// <summary>A new id, greater than all the ids so far.</summary>
    internal long NextId() => ++lastId;

    /// <summary>Makes everything that was rendered so far stale.</summary>
    internal void Touch()
    {
        Version++;
        cache.Clear();
    }

    /// <summary>What <paramref name="make"/> makes, made again only after a change.</summary>
    internal T Cached<T>(string key, Func<T> make)
        where T : class
    {
        if (cache.TryGetValue(key, out var value))
            return (T)value;
        if (cache.Count >= MaxCached)
            cache.Clear();
        var made = make();
        cache[key] = made;
        return made;
    }

    /// <summary>Puts a project into the indexes. Bulk data comes this way too, hence no <see cref="Change"/>.</summary>
    internal void Register(Project project)
    {
        projects.Add(project.Id, project);
        projectsByPath.Add(project.FullPath, project);
        movedProjects.Remove(project.FullPath);
        lastId = Math.Max(lastId, project.Id);
    }

    /// <summary>Gives a project another place. The old one redirects to it from now on.</summary>
    internal void Move(Project project, Namespace target, string path)
    {
        projectsByPath.Remove(project.FullPath);
        movedProjects[project.FullPath] = project.Id;
        project.Namespace = target;
        project.Path = path;
        projectsByPath.Add(project.FullPath, project);
        movedProjects.Remove(project.FullPath);
    }

    /// <summary>Removes a project for good.</summary>
    internal void Remove(Project project)
    {
        projects.Remove(project.Id);
        projectsByPath.Remove(project.FullPath);
        foreach (var (path, _) in movedProjects.Where(each => each.Value == project.Id).ToArray())
            movedProjects.Remove(path);
        foreach (var fork in projects.Values.Where(each => each.ForkedFrom == project))
            fork.ForkedFrom = null;
    }

    /// <summary>Removes a user for good, with tokens, memberships and personal projects.</summary>
    internal void Remove(User user)
    {
        foreach (var project in projects.Values.Where(each => each.Namespace.Owner == user).ToArray())
            Remove(project);
        foreach (var project in projects.Values.Where(each => !each.IsPlain))
            project.Members.Remove(user.Id);
        foreach (var group in namespaces.Values)
            group.Members.Remove(user.Id);
        foreach (var (value, _) in tokens.Where(each => each.Value.User == user).ToArray())
            tokens.Remove(value);
        foreach (var other in users.Values)
            other.Follows.Remove(user.Id);
        users.Remove(user.Id);
        namespaces.Remove(user.Namespace.Id);
        namespacesByPath.Remove(user.Namespace.FullPath);
    }

    /// <summary>The project that used to be at this path.</summary>
    internal Project? FindMoved(string path) =>
        movedProjects.TryGetValue(path, out var id) ? projects.GetValueOrDefault(id) : null;

    /// <summary>Whether a project can be put at this path.</summary>
    internal bool IsFree(string fullPath) =>
        !projectsByPath.ContainsKey(fullPath) && !namespacesByPath.ContainsKey(fullPath);

    /// <summary>The forks of a project.</summary>
    internal IEnumerable<Project> ForksOf(Project project) =>
        Cached("forks", () => projects.Values.Where(each => each.ForkedFrom is not null).ToLookup(each => each.ForkedFrom!))[project];

    /// <summary>Starts the import of a project, which then takes its time.</summary>
    internal void StartImport(Project project)
    {
        project.ImportStatus = "scheduled";
        imports.Add(new PendingImport(project, DateTimeOffset.UtcNow));
    }

    /// <summary>Finishes the imports whose time is up; with a project, counts a look at its status.</summary>
    internal void AdvanceImports(Project? polled)
    {
        // Most of the time there is nothing under way, and then nothing may become stale.
        if (imports.Count == 0)
            return;

        foreach (var import in imports.ToArray())
        {
            if (import.Project == polled)
                import.Polls++;

            var status = options.ImportTime is { } time
                ? DateTimeOffset.UtcNow - import.StartedAt >= time ? "finished" : "started"
                : import.Polls >= options.ImportPolls ? "finished" : import.Polls > 0 ? "started" : "scheduled";
            import.Project.ImportStatus = status;
            if (status == "finished")
                imports.Remove(import);
        }

        Touch();
    }

    private void Register(Namespace added)
    {
        namespaces.Add(added.Id, added);
        namespacesByPath.Add(added.FullPath, added);
        lastId = Math.Max(lastId, added.Id);
    }

    private (Namespace? Parent, string Path) Split(string fullPath)
    {
        var slash = fullPath.LastIndexOf('/');
        if (slash < 0)
            return (null, fullPath);
        var parent = fullPath[..slash];
        return (FindNamespace(parent) ?? throw new ArgumentException($"There is no namespace '{parent}'.", nameof(fullPath)),
            fullPath[(slash + 1)..]);
    }

    private T Read<T>(Func<T> read)
    {
        lock (Sync)
            return read();
    }

    private sealed class PendingImport(Project project, DateTimeOffset startedAt)
    {
        public Project Project { get; } = project;
        public DateTimeOffset StartedAt { get; } = startedAt;
        public int Polls { get; set; }
    }
}
