using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using GitLabPS.Engine;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;
using static GitLabPS.Commands.Tests.Contract;

namespace GitLabPS.Commands.Tests;

/// <summary>
/// Compares every declared operation with GitLab's OpenAPI document. Where GitLab's document is itself at fault,
/// <c>Contract/exceptions.txt</c> says so.
/// </summary>
public sealed class OpenApiTests : IClassFixture<OpenApiTests.Notice>
{
    // The page reader sends these itself.
    private static readonly string[] Paging = ["page", "per_page", "pagination", "cursor", "page_token"];

    [SkippableFact]
    public void Routes_exist() => Exceptions.Check(
        from use in Uses(known: false)
        select new Finding(use.Title, $"{use.Command.Name} declares it, GitLab's document does not have it."),
        "Correct the method or the path of the route attribute.");

    [SkippableFact]
    public void Parameters_of_the_document_are_served() => Exceptions.Check(
        from operation in Uses().GroupBy(use => use.Title)
        let served = operation.SelectMany(use => use.Sent.SelectMany(p => Equivalents.Of(p, use.DocumentName(p)))).ToHashSet()
        from parameter in operation.First().Operation!.Parameters.Values
        where !served.Contains(parameter.Name) && !Paging.Contains(parameter.Name)
        select new Finding($"{operation.Key} {parameter.Name}", $"no parameter of {string.Join(" or ", operation.Select(use => use.Command.Name).Distinct())} sends it ({string.Join(", ", parameter.Types)})."),
        "Add a parameter to the cmdlet.");

    [SkippableFact]
    public void Parameters_sent_are_in_the_document() => Exceptions.Check(
        from use in Uses()
        from parameter in use.Sent
        where use.Find(parameter) is null
        select new Finding(use.TitleOf(parameter), $"{use.Command.Name} -{parameter.Name} sends it, GitLab's document does not have it."),
        "Correct the API name with [ApiName], declare the parameter for other sets, or mark it [NotSent].");

    [SkippableFact]
    public void Required_parameters_are_mandatory() => Exceptions.Check(
        from use in Uses()
        from parameter in use.Operation!.Parameters.Values
        where parameter.IsRequired && !use.Sent.Any(p => use.DocumentName(p) == parameter.Name && (p.IsNeededFor(use.Set, use.Route) || IsRead(use, p)))
        select new Finding($"{use.Title} {parameter.Name}", $"GitLab cannot do without it, {use.Command.Name} (set {use.Set}) can."),
        "Declare the parameter with Mandatory = true.");

    [SkippableFact]
    public void What_a_change_resets_is_kept() => Exceptions.Check(
        from use in Uses()
        where use.Route.Method == HttpMethod.Put || use.Route.Method.Method == "PATCH"
        from parameter in use.Sent
        where use.Find(parameter)?.Default is { } reset && parameter.Kept is null
        select new Finding(use.TitleOf(parameter), $"a change that leaves it out makes it '{use.Find(parameter)!.Default}'."),
        "Add [Kept] to the parameter, and the operation that reads the object as a step 'Read'.");

    [SkippableFact]
    public void Types_agree() => Exceptions.Check(
        from use in Uses()
        from parameter in use.Sent
        let documented = use.Find(parameter)
        where documented is not null && !WireType.Accepts(documented.Types, WireType.Of(parameter))
        select new Finding(use.TitleOf(parameter), $"{use.Command.Name} -{parameter.Name} sends {WireType.Of(parameter)}, GitLab takes {string.Join(" or ", documented.Types)}."),
        "Change the parameter's type, or add [SendId], [DateOnly], [CommaSeparated] or [Upload].");

    [SkippableFact]
    public void Placeholders_tell_an_object_by_what_GitLab_does() => Exceptions.Check(
        from use in Uses()
        from parameter in use.Sent
        where use.Route.Placeholders.Contains(parameter.ApiName)
        let documented = use.Find(parameter)
        let sent = PlaceholderMeaning.Of(parameter)
        let taken = documented is null ? null : PlaceholderMeaning.Of(documented)
        where sent is not null && taken is not null && sent != taken
        select new Finding(use.TitleOf(parameter), $"{use.Command.Name} -{parameter.Name} sends the {sent}, GitLab's document says {taken}: {documented.Name}, '{documented.Description}'."),
        "Name the placeholder of the route as GitLab's page does: with _id the id is sent, with _iid the number.");

    [SkippableFact]
    public void Names_have_the_parameter_that_takes_names() => Exceptions.Check(
        from use in Uses()
        from parameter in use.Sent
        where parameter.NamesAs is not null
        let documented = use.Operation!.Parameters.GetValueOrDefault(parameter.NamesAs!)
        let sent = parameter.Property.PropertyType.IsArray && !parameter.Property.IsDefined(typeof(CommaSeparatedAttribute), false) ? WireType.ListOf(WireType.Text) : WireType.Text
        where documented is null || !WireType.Accepts(documented.Types, sent)
        select new Finding($"{use.Title} {parameter.NamesAs}", $"{use.Command.Name} -{parameter.Name} sends names as {sent}, GitLab takes {(documented is null ? "no such parameter" : string.Join(" or ", documented.Types))}."),
        "Correct [NamesAs].");

    [SkippableFact]
    public void Allowed_values_agree() => Exceptions.Check(
        from use in Uses()
        from parameter in use.Sent
        let documented = use.Find(parameter)
        where documented is not null && !Agree(parameter, documented.AllowedValues)
        select new Finding(use.TitleOf(parameter), $"{use.Command.Name} -{parameter.Name} takes {List(parameter.AllowedValues)}, GitLab takes {List(documented.AllowedValues)}."),
        "Give the parameter a [ValidateSet] of exactly GitLab's values.");

    // Of some hashtables the document says nothing.
    [SkippableFact]
    public void Keys_of_hashtables_agree() => Exceptions.Check(
        from use in Uses().SelectMany(use => use.Sent, (use, parameter) => (Title: $"{use.Command.Name} -{parameter.Name}", Parameter: parameter, Documented: use.Find(parameter)))
        where use.Parameter.HasKeys && use.Documented is not null
        group use by use.Title into parameter
        let keys = parameter.SelectMany(use => use.Documented!.Keys).ToHashSet()
        where keys.Count > 0
        let declared = parameter.First().Parameter.Property.GetCustomAttribute<KeysAttribute>()!.Names.Where(key => !key.EndsWith(".*", StringComparison.Ordinal)).ToHashSet()
        from key in keys.Except(declared).Select(key => (Name: key, Problem: "GitLab takes it, the parameter does not."))
            .Concat(declared.Except(keys).Select(key => (Name: key, Problem: "the parameter takes it, GitLab's document does not have it.")))
        select new Finding($"{parameter.Key} {key.Name}", key.Problem),
        "Give the parameter the [Keys] of the document.");

    [SkippableFact]
    public void Lists_are_paged() => Exceptions.Check(
        from use in Uses()
        where use.Route.Paged != use.Operation!.Parameters.ContainsKey("per_page")
        select new Finding(use.Title, use.Route.Paged ? $"{use.Command.Name} pages it, GitLab does not." : $"GitLab gives it in pages, {use.Command.Name} reads only the first."),
        "Set or remove Paged = true on the route attribute.");

    /// <summary>Says once why the comparison is skipped: the console shows only that it is.</summary>
    public sealed class Notice
    {
        public Notice(IMessageSink console)
        {
            if (OpenApiDocument.Problem is { } problem) console.OnMessage(new DiagnosticMessage(problem));
        }
    }

    // A parameter set together with the operation that it performs; of these, those that the document knows, or does not.
    private static IEnumerable<Use> Uses(bool known = true)
    {
        OpenApiDocument document = OpenApiDocument.Get();
        return from command in Module.Commands
               from route in command.Routes
               let operation = document.Find(route)
               where operation is not null == known
               from set in command.SetsOf(route)
               select new Use(command, route, set, operation);
    }

    private static bool IsRead(Use use, ParameterDescriptor parameter) => parameter.Kept is not null && use.Command.RoutesFor(use.Set, "Read").Count > 0;

    private static bool Agree(ParameterDescriptor parameter, IReadOnlyList<string> documented)
    {
        // One list of roles serves all operations; which of them an operation takes, GitLab says.
        Type type = parameter.ValueType();
        if (type.IsEnum) return documented.All(value => Enum.GetValues(type).Cast<Enum>().Any(known => known.ToString("D") == value));
        return parameter.AllowedValues.ToHashSet().SetEquals(documented);
    }

    private static string List(IReadOnlyList<string> values) => values.Count == 0 ? "any value" : string.Join(", ", values);

    private sealed record Use(CommandDescriptor Command, RouteAttribute Route, string Set, OpenApiOperation? Operation)
    {
        public string Title => $"{Route.Method} {Route.Path}";

        // A further operation sends nothing but its path.
        public IEnumerable<ParameterDescriptor> Sent => Command.ParametersFor(Set, Route).Where(p => p.IsSent && (Route.Step is null || Route.Placeholders.Contains(p.ApiName)));

        public string TitleOf(ParameterDescriptor parameter) => $"{Title} {parameter.ApiName}";

        public OpenApiParameter? Find(ParameterDescriptor parameter) => Operation!.Parameters.GetValueOrDefault(DocumentName(parameter));

        public string DocumentName(ParameterDescriptor parameter)
        {
            int place = Route.Placeholders.ToList().IndexOf(parameter.ApiName);
            return place < 0 ? parameter.ApiName : Operation!.Placeholders[place];
        }
    }
}
