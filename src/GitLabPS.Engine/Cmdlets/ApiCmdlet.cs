using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>What all cmdlets that declare operations of the API share: the way from bound parameters to requests.</summary>
public abstract class ApiCmdlet : GitLabCmdlet
{
    private Dictionary<string, object?> bound = [];

    /// <summary>The cmdlet's own declaration.</summary>
    protected CommandDescriptor Descriptor => CommandDescriptor.For(GetType());

    /// <summary>The main operation of the parameter set in use.</summary>
    protected RouteAttribute Route => Descriptor.RouteFor(ParameterSetName);

    /// <summary>What the current call is about: the object from the pipeline, or else the first one of the operation's path.</summary>
    protected Reference? Subject => References.OrderByDescending(r => r.Parameter.TakesPipelineIn(ParameterSetName)).Select(r => r.Value).FirstOrDefault();

    /// <summary>Whether the user gave the parameter.</summary>
    protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>
    /// Takes over the parameters of the current call: paths of files and addresses become what the binder understands.
    /// Nothing is asked of the network.
    /// </summary>
    protected void TakeParameters() =>
        bound = Descriptor.Parameters.Where(p => IsBound(p.Name)).ToDictionary(p => p.Name, p => Localize(p, p.Property.GetValue(this)));

    /// <summary>Takes a better value for a parameter: an answer has told under which id or path the object is to be found from now on.</summary>
    protected void Retake(string parameter, Reference reference) => bound[parameter] = reference;

    /// <summary>Binds an operation to the parameters taken.</summary>
    protected ApiRequest Bind(RouteAttribute route) => RequestBinder.Bind(Descriptor, route, bound);

    /// <summary>Finds the ids of what was given by path or name, where GitLab takes only ids.</summary>
    protected void LookUpIds()
    {
        foreach (ParameterDescriptor parameter in Descriptor.Parameters.Where(p => p.SendsId && bound.ContainsKey(p.Name)))
        {
            bound[parameter.Name] = bound[parameter.Name] switch
            {
                Reference reference => LookUpId(parameter, reference),
                IEnumerable<Reference> references => references.Select(r => LookUpId(parameter, r)).ToList(),
                var other => other,
            };
        }
    }

    /// <summary>Gives an object what GitLab's answer does not repeat: the project or group that was asked.</summary>
    protected T Complete<T>(T item)
    {
        if (item is IProjectOwned inProject && Given<ProjectRef>() is { } project)
        {
            inProject.Project ??= project;
            inProject.ProjectId ??= project.Id;
        }

        if (item is IGroupOwned inGroup && Given<GroupRef>() is { } group)
        {
            inGroup.Group ??= group;
            inGroup.GroupId ??= group.Id;
        }

        return item;
    }

    /// <summary>The first reference of a kind in the operation's path, or else among all parameters taken.</summary>
    protected T? Given<T>()
        where T : Reference => References.Select(r => r.Value).OfType<T>().FirstOrDefault();

    // In the order of the path, and behind them those that are no part of it.
    private IEnumerable<(ParameterDescriptor Parameter, Reference Value)> References =>
        Descriptor.Parameters
            .Where(p => bound.TryGetValue(p.Name, out object? value) && value is Reference)
            .OrderBy(p => Route.Path.IndexOf(":" + p.ApiName, StringComparison.Ordinal) is var place and >= 0 ? place : int.MaxValue)
            .Select(p => (p, (Reference)bound[p.Name]!));

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

    private Reference LookUpId(ParameterDescriptor parameter, Reference reference)
    {
        if (reference.Id is not null) return reference;
        object? found = reference.Lookup is { } lookup ? Send<object>(lookup) : null;
        if (found is IList<object?> list) found = list.FirstOrDefault();
        return found is IDictionary<string, object?> members && members.TryGetValue("id", out object? id) && id is long number
            ? reference.WithId(number)
            : throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "-{0}: there is no '{1}', or you may not see it.", parameter.Name, reference.Text));
    }
}
