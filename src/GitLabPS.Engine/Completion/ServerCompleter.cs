using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Completes an argument with what the server knows. It answers within two seconds or not at all, remembers answers for
/// a short while, and never fails: a prompt must not break because a server is away.
/// </summary>
public abstract class ServerCompleter : IArgumentCompleter
{
    private const int MaxResults = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(20);
    private static readonly ConcurrentDictionary<string, (DateTimeOffset Until, List<string> Texts)> Remembered = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            object? named = fakeBoundParameters["Session"];
            if (named is PSObject wrapped) named = wrapped.BaseObject;
            if ((named as GitLabSession ?? SessionStore.Current ?? EnvironmentSession.TryCreate()) is not { } session) return [];
            string word = wordToComplete.Trim('\'', '"');
            return Find(session, word).Select(text => new CompletionResult(Quote(text), text, CompletionResultType.ParameterValue, text)).ToList();
        }
        catch (Exception any) when (any is not OutOfMemoryException)
        {
            return [];
        }
    }

    /// <summary>The request that finds candidates for what was typed so far.</summary>
    protected abstract ApiRequest Request(string word);

    /// <summary>The field of an answer that becomes the argument.</summary>
    protected abstract string Field { get; }

    private List<string> Find(GitLabSession session, string word)
    {
        string key = $"{session.GetHashCode()} {GetType().Name} {word}";
        DateTimeOffset now = DateTimeOffset.UtcNow;
        if (Remembered.TryGetValue(key, out var known) && known.Until > now) return known.Texts;

        using var patience = new CancellationTokenSource(Patience);
        ApiRequest request = Request(word).WithDefaults([new("per_page", MaxResults)]);
        var found = (IEnumerable<object?>?)session.SendAsync<object>(request, null, patience.Token).ConfigureAwait(false).GetAwaiter().GetResult();
        List<string> texts = (found ?? []).OfType<IDictionary<string, object?>>().Select(o => o[Field]).OfType<string>().ToList();
        foreach (string old in Remembered.Where(r => r.Value.Until <= now).Select(r => r.Key).ToList()) Remembered.TryRemove(old, out _);
        Remembered[key] = (now + Memory, texts);
        return texts;
    }

    private static string Quote(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '_' or '-') ? text : "'" + text.Replace("'", "''") + "'";
}

/// <summary>Completes the full path of a project.</summary>
public sealed class ProjectCompleter : ServerCompleter
{
    /// <inheritdoc/>
    protected override string Field => "path_with_namespace";

    /// <inheritdoc/>
    protected override ApiRequest Request(string word) => new(System.Net.Http.HttpMethod.Get, "projects", [new("search", word), new("search_namespaces", true), new("simple", true)]);
}

/// <summary>Completes the full path of a group.</summary>
public sealed class GroupCompleter : ServerCompleter
{
    /// <inheritdoc/>
    protected override string Field => "full_path";

    /// <inheritdoc/>
    protected override ApiRequest Request(string word) => new(System.Net.Http.HttpMethod.Get, "groups", [new("search", word), new("all_available", true)]);
}

/// <summary>Completes a user name.</summary>
public sealed class UserCompleter : ServerCompleter
{
    /// <inheritdoc/>
    protected override string Field => "username";

    /// <inheritdoc/>
    protected override ApiRequest Request(string word) => new(System.Net.Http.HttpMethod.Get, "users", [new("search", word)]);
}

/// <summary>Completes the full path of a namespace.</summary>
public sealed class NamespaceCompleter : ServerCompleter
{
    /// <inheritdoc/>
    protected override string Field => "full_path";

    /// <inheritdoc/>
    protected override ApiRequest Request(string word) => new(System.Net.Http.HttpMethod.Get, "namespaces", [new("search", word)]);
}
