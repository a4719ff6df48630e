using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// The default session of each runspace. It goes with its runspace; another runspace never sees it.
/// </summary>
public static class SessionStore
{
    private static readonly ConditionalWeakTable<Runspace, GitLabSession> Sessions = new();

    /// <summary>The default session of the runspace that runs on this thread; null when there is none.</summary>
    public static GitLabSession? Current
    {
        get => Runspace.DefaultRunspace is { } runspace && Sessions.TryGetValue(runspace, out GitLabSession? session) ? session : null;
        set
        {
            Runspace runspace = Runspace.DefaultRunspace;
            Sessions.Remove(runspace);
            if (value is not null) Sessions.Add(runspace, value);
        }
    }

    /// <summary>The default session; where there is none, one that the environment says becomes it. Null where neither is.</summary>
    /// <exception cref="System.ArgumentException">The environment names a server that cannot be.</exception>
    public static GitLabSession? FindOrMake() => Current ?? (EnvironmentSession.TryCreate() is { } made ? Current = made : null);
}
