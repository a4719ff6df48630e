using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>What all cmdlets that declare operations of the API share: the way from bound parameters to requests.</summary>
public abstract class ApiCmdlet : GitLabCmdlet
{
    // TakeParameters comes first, for each object from the pipeline.
    private ApiCall call = null!;

    private HashSet<string> named = [];

    private bool? isAsked;

    private readonly ConcurrentDictionary<string, Task<object?>> lookups = new(StringComparer.Ordinal);

    /// <summary>The cmdlet's own declaration.</summary>
    protected CommandDescriptor Descriptor => CommandDescriptor.For(GetType());

    /// <summary>The main operation of the parameter set in use, for the parameters taken.</summary>
    protected RouteAttribute Route => call.Route;

    /// <summary>A further operation of the parameter set in use.</summary>
    protected RouteAttribute Step(string name) => call.Step(name);

    /// <summary>What the current call is about: the object from the pipeline, or else the first one of the operation's path.</summary>
    protected Reference? Subject => call.Subject;

    /// <summary>
    /// Takes over the parameters of the current call: paths of files and addresses become what the binder understands.
    /// Nothing is asked of the network.
    /// </summary>
    /// <exception cref="ArgumentException">A parameter does not say what it must.</exception>
    protected ApiCall TakeParameters()
    {
        List<ParameterDescriptor> given = Descriptor.Parameters.Where(IsGiven).ToList();
        CheckPipeline(given);
        call = new ApiCall(Descriptor, ParameterSetName, given.ToDictionary(p => p.Name, p => Localize(p, p.Property.GetValue(this)))).WithParents();
        call.Check();
        return call;
    }

    /// <summary>Remembers what the user named, before the pipeline brings the rest.</summary>
    protected override void BeginProcessing()
    {
        named = [.. MyInvocation.BoundParameters.Keys];
        base.BeginProcessing();
    }

    /// <summary>Binds an operation to the parameters taken.</summary>
    protected ApiRequest Bind(RouteAttribute route) => call.Bind(route);

    /// <summary>Finds the ids or names of what was given by the other, where GitLab takes only these.</summary>
    protected void LookUpIds() => call = Await(WithIdsAsync(call));

    /// <summary>Gives an object what GitLab's answer does not repeat: the project or group that was asked.</summary>
    protected T Complete<T>(T item) => call.Complete(item);

    /// <summary>The first reference of a kind in the operation's path, or else among all parameters taken.</summary>
    protected T? Given<T>()
        where T : Reference => call.Given<T>();

    /// <summary>Whether what was read is an object. What GitLab says in place of one is an error.</summary>
    private protected bool IsObject(object item, ApiRequest request)
    {
        if (item is not GitLabObject answered || AnsweredObject.IsOne(answered)) return true;
        if (AnsweredObject.Says(answered) is { } said)
        {
            WriteFailure(new GitLabProtocolException($"{request.Method} {request.Path}: {ErrorText.InPlaceOfObject(CurrentSession.Show(said, request))}"), Subject);
        }

        return false;
    }

    /// <summary>The call with the ids or names of what was given by the other, where GitLab takes only these.</summary>
    private protected Task<ApiCall> WithIdsAsync(ApiCall some) => some.WithIdsAsync(LookUpAsync);

    /// <summary>
    /// Asks PowerShell whether to go on, with -WhatIf and -Confirm. What would be sent is put into words only where somebody
    /// reads them.
    /// </summary>
    /// <param name="target">What is changed.</param>
    /// <param name="requests">What would be sent.</param>
    protected bool ShouldSend(string target, params IReadOnlyList<ApiRequest> requests)
    {
        target = ForeignText.Line(target);
        return IsAsked || IsVerbose ? ShouldProcess(target, string.Join("; ", requests)) : ShouldProcess(target);
    }

    private bool IsAsked => isAsked ??=
        (Common("WhatIf") ?? GetVariableValue("WhatIfPreference") is true)
        || (Common("Confirm") ?? GetVariableValue("ConfirmPreference") is not ConfirmImpact from || (from != ConfirmImpact.None && Descriptor.ConfirmImpact >= from));

    // What an object before this one filled PowerShell still counts among the bound, though it has forgotten the value.
    private bool IsGiven(ParameterDescriptor parameter) => MyInvocation.BoundParameters.ContainsKey(parameter.Name)
        && parameter.IsIn(ParameterSetName)
        && (named.Contains(parameter.Name) || parameter.Property.GetValue(this) is not null);

    // An object from the pipeline may say both which issue and which note; a mere number would be taken for both.
    private void CheckPipeline(List<ParameterDescriptor> given)
    {
        var piped = given.Where(p => !named.Contains(p.Name)).Select(p => (p.Name, (p.Property.GetValue(this) as Reference)?.Source)).Where(p => p.Source is not null).ToList();

        // What may be given is not what is meant where something must be.
        foreach ((string name, object? source) in piped.Where(p => !IsMandatory(p.Name) && piped.Exists(o => ReferenceEquals(o.Source, p.Source) && IsMandatory(o.Name))).ToList())
        {
            given.RemoveAll(p => p.Name == name);
            piped.Remove((name, source));
        }

        foreach ((string name, object? source) in piped)
        {
            string twice = string.Join(" and ", piped.Where(p => ReferenceEquals(p.Source, source)).Select(p => "-" + p.Name));
            if (twice != "-" + name) throw new ArgumentException($"'{source}' from the pipeline was taken for {twice}. Name all but the last of them.");
        }
    }

    private bool IsMandatory(string parameter) => Descriptor.Parameters.First(p => p.Name == parameter).IsMandatoryIn(ParameterSetName);

    // A thousand objects of the pipeline may get the same milestone. What failed is asked again for the next one.
    private async Task<object?> LookUpAsync(ApiRequest request)
    {
        Task<object?> asked = lookups.GetOrAdd(request.RelativeUrl, _ => SendAsync<object>(request));
        try
        {
            return await asked.ConfigureAwait(false);
        }
        catch
        {
            ((ICollection<KeyValuePair<string, Task<object?>>>)lookups).Remove(new(request.RelativeUrl, asked));
            throw;
        }
    }

    private object? Localize(ParameterDescriptor parameter, object? value) => value switch
    {
        Reference reference => Localize(reference),
        IEnumerable<Reference> references => references.Select(Localize).ToList(),
        string { Length: > 0 } path when parameter.IsUpload || parameter.IsFileContent => ExistingFile(path),
        IEnumerable<Hashtable> hashes => hashes.Select(h => Localize(parameter, h)).ToList(),
        _ => value,
    };

    private Hashtable Localize(ParameterDescriptor parameter, Hashtable hash)
    {
        var local = new Hashtable();
        foreach (DictionaryEntry entry in hash) local[entry.Key] = entry.Value is Reference reference ? Localize(reference) : entry.Value;
        return parameter.IsFileContent ? FileContentAttribute.WithPaths(local, ExistingFile) : local;
    }

    private Reference Localize(Reference reference)
    {
        if (reference.Url is { } url) return reference.WithText(WebAddress.PathOf(url, CurrentSession.Server));
        if (reference is ProjectRef { Text: "." }) return reference.WithText(GitCheckout.ProjectOf(SessionState.Path.CurrentFileSystemLocation.ProviderPath, CurrentSession.Server));
        return reference;
    }

    /// <summary>The full name of a file that the user named.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    protected string ExistingFile(string path)
    {
        string file = LocalPathOf(path);
        return System.IO.File.Exists(file) ? file : throw new ArgumentException($"There is no file '{file}'.");
    }
}
