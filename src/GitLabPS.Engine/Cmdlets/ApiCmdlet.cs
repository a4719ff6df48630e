using System;
using System.Collections.Generic;
using System.Linq;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>What all cmdlets that declare operations of the API share: the way from bound parameters to requests.</summary>
public abstract class ApiCmdlet : GitLabCmdlet
{
    // TakeParameters comes first, for each object from the pipeline.
    private ApiCall call = null!;

    /// <summary>The cmdlet's own declaration.</summary>
    protected CommandDescriptor Descriptor => CommandDescriptor.For(GetType());

    /// <summary>The main operation of the parameter set in use.</summary>
    protected RouteAttribute Route => Descriptor.RouteFor(ParameterSetName);

    /// <summary>What the current call is about: the object from the pipeline, or else the first one of the operation's path.</summary>
    protected Reference? Subject => call.Subject;

    /// <summary>
    /// Takes over the parameters of the current call: paths of files and addresses become what the binder understands.
    /// Nothing is asked of the network.
    /// </summary>
    protected ApiCall TakeParameters() =>
        call = new ApiCall(
            Descriptor,
            ParameterSetName,
            Descriptor.Parameters.Where(p => MyInvocation.BoundParameters.ContainsKey(p.Name)).ToDictionary(p => p.Name, p => Localize(p, p.Property.GetValue(this))));

    /// <summary>Binds an operation to the parameters taken.</summary>
    protected ApiRequest Bind(RouteAttribute route) => call.Bind(route);

    /// <summary>Finds the ids of what was given by path or name, where GitLab takes only ids.</summary>
    protected void LookUpIds() => call = Await(call.WithIdsAsync(SendAsync<object>));

    /// <summary>Gives an object what GitLab's answer does not repeat: the project or group that was asked.</summary>
    protected T Complete<T>(T item) => call.Complete(item);

    /// <summary>The first reference of a kind in the operation's path, or else among all parameters taken.</summary>
    protected T? Given<T>()
        where T : Reference => call.Given<T>();

    private object? Localize(ParameterDescriptor parameter, object? value) => value switch
    {
        Reference reference => Localize(reference),
        IEnumerable<Reference> references => references.Select(Localize).ToList(),
        string { Length: > 0 } path when parameter.IsUpload => ExistingFile(path),
        _ => value,
    };

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
        string file = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
        return System.IO.File.Exists(file) ? file : throw new ArgumentException($"There is no file '{file}'.");
    }
}
