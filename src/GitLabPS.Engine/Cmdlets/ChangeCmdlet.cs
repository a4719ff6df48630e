using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Changes something on the server. Asks <c>ShouldProcess</c> first, with the requests that would be sent; nothing is
/// sent before, not even to look up an id.
/// </summary>
public abstract class ChangeCmdlet : ApiCmdlet
{
    private readonly Queue<Task<IEnumerable<object>>> underWay = new();

    /// <summary>
    /// How many objects from the pipeline are worked on at once, from 1 to 16. Results and errors come in the order of
    /// the objects all the same. Without it the objects are taken one by one.
    /// </summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, GitLabSession.MaxConnections)]
    public int ThrottleLimit { get; set; } = 1;

    /// <summary>Begins to change what the parameters say.</summary>
    protected override void ProcessRecord()
    {
        Reference? target = null;
        try
        {
            ApiCall call = WithKept(TakeParameters());
            target = call.Subject;
            List<ApiRequest> requests = Plan(call).Select(call.Bind).ToList();
            if (requests.Count == 0 || !ShouldSend(TargetName, requests)) return;
            underWay.Enqueue(ChangeAsync(call));
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            underWay.Enqueue(Task.FromResult(Failed(failure, target)));
        }

        while (underWay.Count >= ThrottleLimit || (underWay.Count > 0 && underWay.Peek().IsCompleted)) WriteNext();
    }

    /// <summary>Waits for what is still under way.</summary>
    protected override void EndProcessing()
    {
        while (underWay.Count > 0) WriteNext();
    }

    /// <summary>The operations to perform, in order: the main one of the parameter set, unless a cmdlet knows better.</summary>
    protected virtual IEnumerable<RouteAttribute> Plan(ApiCall call) => [call.Route];

    /// <summary>
    /// Performs the operations, and answers what the cmdlet emits; an error record among it is written as an error.
    /// Goes on after the cmdlet has taken the next object: what the pipeline gave is in the call alone.
    /// </summary>
    protected virtual async Task<IEnumerable<object>> PerformAsync(ApiCall call)
    {
        foreach (RouteAttribute route in Plan(call)) await SendAsync(call.Bind(route)).ConfigureAwait(false);
        return [];
    }

    /// <summary>The call with what GitLab would reset, as far as the object from the pipeline knows it.</summary>
    private protected virtual ApiCall WithKept(ApiCall call) => call;

    /// <summary>The call with the rest of what GitLab would reset, which is read first.</summary>
    private protected virtual Task<ApiCall> WithKeptAsync(ApiCall call) => Task.FromResult(call);

    /// <summary>What is changed, in messages.</summary>
    protected virtual string TargetName => (Subject is { } subject ? $"{KindOf(subject)} '{subject}' on " : "") + CurrentSession.Server;

    private async Task<IEnumerable<object>> ChangeAsync(ApiCall call)
    {
        try
        {
            return await PerformAsync(await WithKeptAsync(await WithIdsAsync(call).ConfigureAwait(false)).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            return Failed(failure, call.Subject);
        }
    }

    private void WriteNext()
    {
        foreach (object item in Await(underWay.Dequeue()))
        {
            if (item is ErrorRecord failure) WriteError(failure);
            else WriteObject(item);
        }
    }

    private static IEnumerable<object> Failed(Exception failure, Reference? target) => [ErrorRecords.From(failure, target)];

    private static string KindOf(Reference reference) => reference switch
    {
        ProjectRef => "project",
        GroupRef => "group",
        UserRef => "user",
        NamespaceRef => "namespace",
        _ => ReferenceConverter.KindOf(reference.GetType()),
    };
}

/// <summary>Makes something new, and emits it.</summary>
/// <typeparam name="T">The model of what is made.</typeparam>
public abstract class CreateCmdlet<T> : ChangeCmdlet
    where T : GitLabObject
{
    /// <inheritdoc/>
    protected sealed override async Task<IEnumerable<object>> PerformAsync(ApiCall call)
    {
        var finished = new List<object>();
        foreach (T made in await CreateAsync(call).ConfigureAwait(false)) finished.Add(call.Complete(await FinishAsync(call, made).ConfigureAwait(false)));
        return Emits ? finished : [];
    }

    /// <summary>Sends the operations, and answers what the last one made: mostly one object.</summary>
    protected virtual async Task<IReadOnlyList<T>> CreateAsync(ApiCall call)
    {
        IReadOnlyList<T> made = [];
        foreach (RouteAttribute route in Plan(call)) made = await CreateAsync(call.Bind(route)).ConfigureAwait(false);
        return made;
    }

    /// <summary>
    /// Sends a change, and reads the object that GitLab answers with. What GitLab says in place of one is a warning, and no
    /// error: the change is done.
    /// </summary>
    protected async Task<IReadOnlyList<T>> CreateAsync(ApiRequest request)
    {
        Answer answer = await ReadAsync(request, typeof(T)).ConfigureAwait(false);
        ILookup<bool, T> items = answer.Items.Cast<T>().ToLookup(AnsweredObject.IsOne);
        foreach (string said in items[false].Select(AnsweredObject.Says).Concat(answer.Others.Select(ErrorText.Says)).OfType<string>()) WarnOf(request, said);
        return items[true].ToList();
    }

    /// <summary>What is left to do for an object that was made, such as to wait; answers the object as it then is.</summary>
    protected virtual Task<T> FinishAsync(ApiCall call, T made) => Task.FromResult(made);

    /// <summary>Reads an object again and again until GitLab is done with it, and shows progress.</summary>
    /// <param name="again">Reads the object.</param>
    /// <param name="activity">What is waited for, in a few words.</param>
    /// <param name="patience">How long at most.</param>
    /// <param name="isOver">Whether GitLab is done with it.</param>
    /// <exception cref="GitLabTimeoutException">It was not done in time.</exception>
    protected async Task<T> ReadUntilAsync(ApiRequest again, string activity, Patience patience, Func<T, bool> isOver)
    {
        T item = null!;
        await WaitUntilAsync(activity, patience, async () =>
        {
            item = await ReadOneAsync<T>(again).ConfigureAwait(false);
            return isOver(item);
        }).ConfigureAwait(false);
        return item;
    }

    /// <summary>Whether the cmdlet emits the object.</summary>
    protected virtual bool Emits => true;
}

/// <summary>Changes something that exists, and emits it when asked to.</summary>
/// <typeparam name="T">The model of what is changed.</typeparam>
public abstract class UpdateCmdlet<T> : CreateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>Emits the object as it is after the change. Without it nothing is emitted.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override bool Emits => PassThru;

    private protected sealed override ApiCall WithKept(ApiCall call) => call.WithKept(typeof(T));

    private protected sealed override Task<ApiCall> WithKeptAsync(ApiCall call) => call.WithKeptAsync(typeof(T), SendAsync<object>);
}
