using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Runtime.CompilerServices;
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

    // What one server tells one user is offered in no other session.
    private static readonly ConditionalWeakTable<GitLabSession, ConcurrentDictionary<string, Answer>> Remembered = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            object? named = fakeBoundParameters["Session"];
            if (named is PSObject wrapped) named = wrapped.BaseObject;
            if ((named as GitLabSession ?? SessionStore.FindOrMake()) is not { } session) return [];
            return Find(session, Argument.Unquote(wordToComplete))
                .Select(text => new CompletionResult(Argument.Quote(text), text, CompletionResultType.ParameterValue, text)).ToList();
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

    private IReadOnlyList<string> Find(GitLabSession session, string word)
    {
        ConcurrentDictionary<string, Answer> known = Remembered.GetOrCreateValue(session);
        foreach (KeyValuePair<string, Answer> old in known.Where(k => k.Value.Age.Elapsed > Memory)) known.TryRemove(old.Key, out _);
        string key = $"{GetType().Name} {word}";
        if (known.TryGetValue(key, out Answer? answer)) return answer.Texts;

        using var patience = new CancellationTokenSource(Patience);
        ApiRequest request = Request(word).WithDefaults([new("per_page", MaxResults)]);
        var found = session.SendAsync<object>(request, null, patience.Token).ConfigureAwait(false).GetAwaiter().GetResult() as IEnumerable<object?>;
        answer = new Answer((found ?? []).Select(TextOf).OfType<string>().Take(MaxResults).ToList());
        known[key] = answer;
        return answer.Texts;
    }

    // A text that cannot be shown as it is would be another argument than it seems; nothing in GitLab has such a path.
    private string? TextOf(object? row) =>
        row is IDictionary<string, object?> members && members.TryGetValue(Field, out object? value) && value is string { Length: > 0 } text && ForeignText.IsPlain(text)
            ? text
            : null;

    private sealed class Answer
    {
        public Answer(IReadOnlyList<string> texts) => Texts = texts;

        public IReadOnlyList<string> Texts { get; }

        public Stopwatch Age { get; } = Stopwatch.StartNew();
    }
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
