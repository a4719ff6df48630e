using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Net.Http;
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
    private List<(Parentage Parentage, Reference Named)>? parentages;

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

    /// <summary>Refuses what names nothing, before anything is asked of the network.</summary>
    /// <exception cref="ArgumentException">A parameter does not say what it must.</exception>
    internal void Check()
    {
        foreach (ParameterDescriptor parameter in descriptor.Parameters.Where(p => p.IsSent && Has(p.Name)))
        {
            foreach (Reference one in ParameterDescriptor.ReferencesOf(bound[parameter.Name])) Check(parameter, one);
        }

        foreach ((Parentage parentage, Reference named) in Parentages) parentage.Check(named);
    }

    /// <summary>The same call with the project or group of an object where it is none that the path names, and nobody named it.</summary>
    internal ApiCall WithParents()
    {
        ApiCall call = this;
        foreach ((ParameterDescriptor parent, Reference part) in Parents.Where(p => !Has(p.Parent.Name) && !Route.Placeholders.Contains(p.Parent.ApiName)))
        {
            if (new Parentage(parent, set, part).Own is { } own) call = call.With(parent.Name, own);
        }

        return call;
    }

    /// <summary>The same call with the ids or names of what was given by the other, where GitLab takes only these.</summary>
    internal async Task<ApiCall> WithIdsAsync(Func<ApiRequest, Task<object?>> ask)
    {
        foreach ((Parentage parentage, Reference named) in Parentages)
        {
            if (parentage.LookupIn(named, this) is { } lookup && IdIn(await ask(lookup).ConfigureAwait(false)) is { } id) parentage.Check(named, id);
        }

        ApiCall call = this;
        foreach (ParameterDescriptor parameter in descriptor.Parameters.Where(p => p.IsSent && Has(p.Name)))
        {
            IReadOnlyList<Reference> given = ParameterDescriptor.ReferencesOf(bound[parameter.Name]);
            ReferenceForm form = parameter.FormOf(given);
            if (form == ReferenceForm.AsGiven || given.All(one => IsKnownIn(form, one))) continue;
            var found = new List<Reference>();
            foreach (Reference one in given) found.Add(await FindAsync(parameter, one, form, ask).ConfigureAwait(false));
            call = call.With(parameter.Name, bound[parameter.Name] is Reference ? found[0] : found);
        }

        foreach (ParameterDescriptor parameter in descriptor.Parameters.Where(p => p.HasKeys && Has(p.Name)))
        {
            call = call.With(parameter.Name, await HashReferences.MapAsync(bound[parameter.Name], one => FindAsync(parameter, one, ReferenceForm.Id, ask)).ConfigureAwait(false));
        }

        return call;
    }

    /// <summary>The same call with what GitLab would reset, as far as the object from the pipeline knows it.</summary>
    /// <param name="model">The kind of object that is changed.</param>
    internal ApiCall WithKept(Type model)
    {
        ApiCall call = this;
        PSObject? item = Changed(model);
        foreach (ParameterDescriptor parameter in Reset(item))
        {
            if (item is not null && parameter.Kept!.TryFind(item, parameter.Name, out object? value) && value is not null) call = call.With(parameter.Name, value);
        }

        return call;
    }

    /// <summary>The same call with what GitLab would reset and the object from the pipeline does not know.</summary>
    internal async Task<ApiCall> WithKeptAsync(Type model, Func<ApiRequest, Task<object?>> ask)
    {
        PSObject? item = Changed(model);
        List<ParameterDescriptor> unknown = Reset(item).Where(p => item is null || !p.Kept!.TryFind(item, p.Name, out _)).ToList();
        if (unknown.Count == 0 || descriptor.RoutesFor(set, "Read").Count == 0) return this;
        object? current = await ask(Bind(Step("Read"))).ConfigureAwait(false);
        ApiCall call = this;
        foreach (ParameterDescriptor parameter in unknown)
        {
            if (parameter.Kept!.Find(current, parameter.Name) is { } value) call = call.With(parameter.Name, value);
        }

        return call;
    }

    // What is changed, where the pipeline brought it as a whole.
    private PSObject? Changed(Type model) =>
        Subject?.Origin is { } item && PlainText.IsOf(item, model) ? item : null;

    private List<ParameterDescriptor> Reset(PSObject? item) => descriptor.Parameters
        .Where(p => p.Kept is { } kept && p.IsIn(set) && !Has(p.Name) && (kept.With is not { } other || !Has(other) || IsUnchanged(item, other)))
        .ToList();

    private bool IsUnchanged(PSObject? item, string parameter) => item?.Properties[parameter] is { } property && LanguagePrimitives.Equals(bound[parameter], property.Value, ignoreCase: true, CultureInfo.InvariantCulture);

    // In the order of the path, and behind them those that are no part of it.
    private List<(ParameterDescriptor Parameter, Reference Value)> References =>
        references ??= descriptor.Parameters
            .Where(p => bound.TryGetValue(p.Name, out object? value) && value is Reference)
            .OrderBy(p => Route.Path.IndexOf(":" + p.ApiName, StringComparison.Ordinal) is var place and >= 0 ? place : int.MaxValue)
            .Select(p => (p, (Reference)bound[p.Name]!))
            .ToList();

    private static bool AreSame(long? answered, long? asked) => answered is null || asked is null || answered == asked;

    // The objects among the references, each with the parameters that name what they belong to.
    private IEnumerable<(ParameterDescriptor Parent, Reference Part)> Parents =>
        from part in descriptor.Parameters
        where part.IsSent && !part.IsOfAnyParent && Has(part.Name)
        let reference = bound[part.Name] as Reference
        where reference?.Origin is not null
        from parent in descriptor.Parameters
        where parent.IsIn(set) && typeof(Reference).IsAssignableFrom(parent.Property.PropertyType) && IsParent(parent, part, reference)
        select (parent, reference);

    private List<(Parentage Parentage, Reference Named)> Parentages => parentages ??=
    [
        .. from p in Parents
           where Has(p.Parent.Name)
           let named = bound[p.Parent.Name] as Reference
           where named is not null
           select (new Parentage(p.Parent, set, p.Part), named),
    ];

    // In a path the parents come before the part; elsewhere they begin alike, as target_project_id and target_issue_iid do.
    private bool IsParent(ParameterDescriptor parent, ParameterDescriptor part, Reference reference)
    {
        List<string> path = Route.Placeholders.ToList();
        int place = path.IndexOf(part.ApiName);
        if (place >= 0) return path.IndexOf(parent.ApiName) is var before and >= 0 && before < place;
        int kind = part.ApiName.IndexOf(ReferenceConverter.KindOf(reference.GetType()).Replace(' ', '_'), StringComparison.Ordinal);
        return kind > 0 && (parent.ApiName == part.ApiName.Substring(0, kind) + "project_id" || parent.ApiName == part.ApiName.Substring(0, kind) + "group_id");
    }

    private static long? IdIn(object? answer) =>
        answer is IDictionary<string, object?> members && members.TryGetValue("id", out object? id) ? id as long? : null;

    // To take somebody or something away GitLab wants 0; in a path, or as a filter, nothing has that id. And where GitLab
    // knows no Any and None, they would be names.
    private void Check(ParameterDescriptor parameter, Reference reference)
    {
        bool isPart = Route.Placeholders.Contains(parameter.ApiName);
        if (!isPart && Route.Method != HttpMethod.Get) return;
        if (reference.Id is 0) throw new ArgumentException($"-{parameter.Name}: nothing has the id 0.");
        bool byId = parameter.SendsId || parameter.NamesAs is not null;
        if (isPart || !byId || reference.IsWord || reference.Id is not null || ReferenceWord.From(reference.Text) is not { } word) return;
        throw new ArgumentException($"-{parameter.Name}: GitLab knows no {word.Text} here. Name who or what is meant; a user of that name by the id.");
    }

    private static bool IsKnownIn(ReferenceForm form, Reference reference) => reference.IsWord || form switch
    {
        ReferenceForm.Id => reference.Id is not null,
        ReferenceForm.GlobalId => reference.GlobalId is not null,
        _ => reference.HasName,
    };

    private async Task<Reference> FindAsync(ParameterDescriptor parameter, Reference reference, ReferenceForm form, Func<ApiRequest, Task<object?>> ask)
    {
        if (IsKnownIn(form, reference)) return reference;
        bool isPart = Route.Placeholders.Contains(parameter.ApiName);
        ApiRequest? lookup = form == ReferenceForm.Name ? reference.NameLookupIn(this) : reference.LookupIn(this, own: isPart);
        object? found = lookup is null ? null : await ask(lookup).ConfigureAwait(false);
        if (found is IList<object?> list) found = reference.Choose(list.OfType<IDictionary<string, object?>>());
        object? value = null;
        (found as IDictionary<string, object?>)?.TryGetValue(form == ReferenceForm.Name ? reference.NameField : "id", out value);
        return (form, value) switch
        {
            (ReferenceForm.Id, long id) => reference.WithId(id),
            (ReferenceForm.GlobalId, long id) => reference.WithGlobalId(id),
            (ReferenceForm.Name, string name) => reference.WithName(name),
            _ => throw new ArgumentException($"-{parameter.Name}: there is no '{reference.Text}', or you may not see it."),
        };
    }
}
