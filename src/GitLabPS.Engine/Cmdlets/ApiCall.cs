using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// One call of a cmdlet: the parameters as they were for one object from the pipeline. Immutable, so that its requests
/// can go on while the cmdlet's own properties already hold the next object.
/// </summary>
public sealed class ApiCall
{
    private readonly CommandDescriptor descriptor;
    private readonly string set;
    private readonly IReadOnlyDictionary<string, object?> bound;

    // Asked for more than once: the references with every object of a list.
    private RouteAttribute? route;
    private List<(ParameterDescriptor Parameter, Reference Value)>? references;

    internal ApiCall(CommandDescriptor descriptor, string set, IReadOnlyDictionary<string, object?> bound)
    {
        this.descriptor = descriptor;
        this.set = set;
        this.bound = bound;
    }

    /// <summary>The main operation of the parameter set in use, for the parameters given.</summary>
    public RouteAttribute Route => route ??= descriptor.RouteFor(set, Has);

    /// <summary>
    /// What the call is about: the object from the pipeline, or else the first one of the operation's path. Of a part and
    /// its parents, which come from the pipeline together, it is the part.
    /// </summary>
    public Reference? Subject => References.Where(r => r.Parameter.TakesPipelineIn(set)).Select(r => r.Value).LastOrDefault() ?? References.Select(r => r.Value).FirstOrDefault();

    /// <summary>A further operation of the parameter set in use.</summary>
    public RouteAttribute Step(string name) => descriptor.RouteFor(set, Has, name);

    /// <summary>Whether the user gave the parameter.</summary>
    public bool Has(string parameter) => bound.ContainsKey(parameter);

    /// <summary>The first reference of a kind in the operation's path, or else among all parameters.</summary>
    public T? Given<T>()
        where T : Reference => References.Find(r => r.Value is T).Value as T;

    /// <summary>The same call with a better value for a parameter: an answer has told under which id or path the object is to be found from now on.</summary>
    public ApiCall With(string parameter, Reference reference) => With(parameter, (object?)reference);

    /// <summary>The same call with a value for a parameter, whether the user gave one or not.</summary>
    public ApiCall With(string parameter, object? value)
    {
        Dictionary<string, object?> values = bound.ToDictionary(p => p.Key, p => p.Value);
        values[parameter] = value;
        return new(descriptor, set, values);
    }

    /// <summary>Binds an operation to the parameters.</summary>
    public ApiRequest Bind(RouteAttribute route) => RequestBinder.Bind(descriptor, route, bound);

    /// <summary>Gives an object what GitLab's answer does not repeat: the project, group or other object that was asked.</summary>
    public T Complete<T>(T item)
    {
        // GitLab may answer with an object of another project than the one that was asked, such as an issue that moved.
        if (item is IProjectOwned inProject && Given<ProjectRef>() is { } project && AreSame(inProject.ProjectId, project.Id))
        {
            inProject.Project = project;
            inProject.ProjectId ??= project.Id;
        }

        if (item is IGroupOwned inGroup && Given<GroupRef>() is { } group && AreSame(inGroup.GroupId, group.Id))
        {
            inGroup.Group = group;
            inGroup.GroupId ??= group.Id;
        }

        foreach (FromCallAttribute.Field field in FromCallAttribute.Of(item!.GetType()))
        {
            if (bound.TryGetValue(field.Parameter, out object? value) && value is not null) field.Fill(item, value);
        }

        return item;
    }

    /// <summary>The same call with the ids of what was given by path or name, where GitLab takes only ids.</summary>
    internal async Task<ApiCall> WithIdsAsync(Func<ApiRequest, Task<object?>> ask)
    {
        ApiCall call = this;
        foreach (ParameterDescriptor parameter in descriptor.Parameters.Where(p => p.SendsId && Has(p.Name)))
        {
            if (bound[parameter.Name] is Reference reference)
            {
                call = call.With(parameter.Name, await FindIdAsync(parameter, reference, ask).ConfigureAwait(false));
            }
            else if (bound[parameter.Name] is IEnumerable<Reference> references)
            {
                var found = new List<Reference>();
                foreach (Reference one in references) found.Add(await FindIdAsync(parameter, one, ask).ConfigureAwait(false));
                call = call.With(parameter.Name, found);
            }
        }

        return call;
    }

    // In the order of the path, and behind them those that are no part of it.
    private List<(ParameterDescriptor Parameter, Reference Value)> References =>
        references ??= descriptor.Parameters
            .Where(p => bound.TryGetValue(p.Name, out object? value) && value is Reference)
            .OrderBy(p => Route.Path.IndexOf(":" + p.ApiName, StringComparison.Ordinal) is var place and >= 0 ? place : int.MaxValue)
            .Select(p => (p, (Reference)bound[p.Name]!))
            .ToList();

    private static bool AreSame(long? answered, long? asked) => answered is null || asked is null || answered == asked;

    private async Task<Reference> FindIdAsync(ParameterDescriptor parameter, Reference reference, Func<ApiRequest, Task<object?>> ask)
    {
        if (reference.Id is not null) return reference;
        object? found = reference.LookupIn(this) is { } lookup ? await ask(lookup).ConfigureAwait(false) : null;
        if (found is IList<object?> list) found = reference.Choose(list);
        return found is IDictionary<string, object?> members && members.TryGetValue("id", out object? id) && id is long number
            ? reference.WithId(number)
            : throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "-{0}: there is no '{1}', or you may not see it.", parameter.Name, reference.Text));
    }
}
