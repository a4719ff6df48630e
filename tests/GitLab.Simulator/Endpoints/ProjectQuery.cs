using System;
using System.Collections.Generic;
using System.Linq;

namespace GitLab.Simulator;

/// <summary>Lists of projects: the filters, the orders, the paging and the fields that they all share.</summary>
internal static class ProjectQuery
{
    private static readonly string[] Orders =
    [
        "id", "name", "path", "created_at", "updated_at", "last_activity_at", "similarity", "star_count",
        "storage_size", "repository_size", "wiki_size", "packages_size",
    ];

    // What changes from one page to the next, and so does not belong to what is cached.
    private static readonly string[] PagingParameters = ["page", "per_page", "id_after", "id_before"];

    /// <summary>Those of the projects that the caller may see and asks for, one page of them.</summary>
    public static Reply List(ApiCall call, Func<IEnumerable<Project>> source)
    {
        var ascending = call.Params.OneOf("sort", "asc", "desc") == "asc";
        var order = Order(call);
        var keyset = KeysetPaging.IsAsked(call);
        if (keyset && order != "id")
            throw KeysetPaging.NotAvailable();

        // A client that walks ten thousand projects asks a hundred times for the same list.
        var rows = call.State.Cached(CacheKey(call), () => Sort(Filter(call, source()), order, ascending).ToArray());
        if (call.Params.Integer("id_after") is { } after)
            rows = [.. rows.Where(project => project.Id > after)];
        if (call.Params.Integer("id_before") is { } before)
            rows = [.. rows.Where(project => project.Id < before)];

        var simple = call.Params.Flag("simple");
        byte[] Render(Project project) => call.Projects.Render(project, simple ? ProjectView.Basic : View(call, project));
        return keyset
            ? KeysetPaging.ById(call, rows, ascending, project => project.Id, Render)
            : Paging.Offset(call, rows, Render);
    }

    /// <summary>One project with all that the caller may see of it.</summary>
    public static Reply Single(ApiCall call, Project project, int status = 200) =>
        Reply.Json(call.Projects.Render(project, View(call, project)), status);

    private static ProjectView View(ApiCall call, Project project)
    {
        if (call.User is not { } user)
            return ProjectView.Basic;
        var role = Access.In(project, user);

        // GitLab makes the owner of a personal namespace a member of each project in it.
        var place = Access.In(project.Namespace, user);
        return new ProjectView(
            Simple: false,
            Statistics: role >= AccessLevel.Reporter && call.Params.Flag("statistics"),
            License: call.Params.Flag("license"),
            CustomAttributes: user.IsAdmin && call.Params.Flag("with_custom_attributes"),
            Administers: role >= AccessLevel.Maintainer,
            ProjectAccess: project.Namespace.IsGroup ? Access.Direct(project, user) : Math.Max(Access.Direct(project, user), place),
            GroupAccess: project.Namespace.IsGroup ? place : AccessLevel.None);
    }

    private static string CacheKey(ApiCall call)
    {
        var query = call.Request.Query.Split('&').Where(pair => !PagingParameters.Contains(pair.Split('=')[0]));
        return $"{call.User?.Id} {call.ApiPath}?{string.Join('&', query)}";
    }

    private static string Order(ApiCall call)
    {
        var order = call.Params.OneOf("order_by", Orders) ?? "created_at";
        return order.EndsWith("_size", StringComparison.Ordinal) && !call.IsAdmin ? "created_at" : order;
    }

    private static IEnumerable<Project> Filter(ApiCall call, IEnumerable<Project> projects)
    {
        var p = call.Params;
        var user = call.User;
        var filters = new List<Func<Project, bool>> { project => Access.CanRead(project, user) };

        void When<T>(T? value, Func<Project, T, bool> filter)
            where T : struct
        {
            if (value is { } wanted)
                filters.Add(project => filter(project, wanted));
        }

        void WhenText(string? text, Func<Project, string, bool> filter)
        {
            if (!string.IsNullOrEmpty(text))
                filters.Add(project => filter(project, text));
        }

        When(p.Boolean("archived"), (project, wanted) => project.Archived == wanted);
        When(p.Boolean("active"), (project, wanted) => (!project.Archived && project.MarkedForDeletionOn is null) == wanted);
        WhenText(p.OneOf("visibility", "private", "internal", "public"), (project, wanted) => project.Visibility == wanted);
        WhenText(p.String("repository_storage"), (project, wanted) => project.Setting("repository_storage")?.ToString() == wanted);
        WhenText(p.String("with_programming_language"), (project, wanted) =>
            project.Languages.Keys.Contains(wanted, StringComparer.OrdinalIgnoreCase));
        When(p.Day("marked_for_deletion_on"), (project, wanted) => project.MarkedForDeletionOn == wanted);
        When(p.Instant("last_activity_after"), (project, wanted) => project.LastActivityAt >= wanted);
        When(p.Instant("last_activity_before"), (project, wanted) => project.LastActivityAt <= wanted);
        WhenUpdated();
        WhenFeature("with_issues_enabled", "issues_enabled");
        WhenFeature("with_merge_requests_enabled", "merge_requests_enabled");
        WhenMine();
        WhenSearched();
        WhenTagged();

        // Nothing here ever fails a checksum.
        if (p.Flag("repository_checksum_failed") || p.Flag("wiki_checksum_failed"))
            filters.Add(_ => false);
        if (call.IsAdmin && p.Object("custom_attributes") is { } attributes)
        {
            filters.Add(project => !project.IsPlain && attributes.All(each =>
                project.CustomAttributes.GetValueOrDefault(each.Key) == each.Value?.ToString()));
        }

        return projects.Where(project => filters.TrueForAll(filter => filter(project)));

        void WhenUpdated()
        {
            var (after, before) = (p.Instant("updated_after"), p.Instant("updated_before"));
            if ((after ?? before) is not null && Order(call) != "updated_at")
                throw Errors.BadRequest("`updated_at` filter and `updated_at` sort must be paired");
            When(after, (project, wanted) => project.UpdatedAt >= wanted);
            When(before, (project, wanted) => project.UpdatedAt <= wanted);
        }

        void WhenFeature(string parameter, string setting)
        {
            if (p.Flag(parameter))
                filters.Add(project => (bool)project.Setting(setting)!);
        }

        void WhenMine()
        {
            WhenFlag("membership", (project, me) => Access.Membership(project, me) > AccessLevel.None);
            WhenFlag("owned", (project, me) => Access.Membership(project, me) >= AccessLevel.Owner);
            WhenFlag("starred", (project, me) => !project.IsPlain && project.Stars.ContainsKey(me.Id));
            WhenFlag("imported", (project, me) => project.CreatorId == me.Id && project.Setting("import_type") is not null);
            When(p.Role("min_access_level"), (project, wanted) => Access.Membership(project, call.SignedIn) >= wanted);
        }

        void WhenFlag(string parameter, Func<Project, User, bool> filter)
        {
            if (!p.Flag(parameter))
                return;
            var me = call.SignedIn;
            filters.Add(project => filter(project, me));
        }

        void WhenSearched()
        {
            var withNamespaces = p.Flag("search_namespaces");
            foreach (var term in (p.String("search") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                bool Finds(string? text) => text?.Contains(term, StringComparison.OrdinalIgnoreCase) == true;
                filters.Add(project => Finds(project.Name) || Finds(project.Path) || Finds(project.Description)
                    || (withNamespaces && (Finds(project.Namespace.FullPath) || Finds(project.Namespace.FullName))));
            }
        }

        void WhenTagged()
        {
            foreach (var topic in p.Strings("topic") ?? [])
                filters.Add(project => project.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase));
            if (p.Integer("topic_id") is { } id)
            {
                var topic = Topics(call.State).ElementAtOrDefault((int)id - 1);
                filters.Add(project => topic is not null && project.Topics.Contains(topic));
            }
        }
    }

    // A topic has no record of its own here: its id is its place in the alphabet.
    private static IEnumerable<string> Topics(SimulatorState state) =>
        state.Projects.SelectMany(project => project.Topics).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<Project> Sort(IEnumerable<Project> projects, string order, bool ascending)
    {
        return order switch
        {
            "name" => By(project => project.Name, StringComparer.OrdinalIgnoreCase),
            "path" => By(project => project.Path, StringComparer.OrdinalIgnoreCase),
            "created_at" => By(project => project.CreatedAt),
            "updated_at" => By(project => project.UpdatedAt),
            "last_activity_at" => By(project => project.LastActivityAt),
            "star_count" => By(project => project.IsPlain ? 0 : project.Stars.Count),
            "id" or "similarity" => By(project => project.Id),
            _ => By(project => (long)project.Setting("statistics")![order]!),
        };

        IEnumerable<Project> By<T>(Func<Project, T> key, IComparer<T>? comparer = null) => ascending
            ? projects.OrderBy(key, comparer).ThenBy(project => project.Id)
            : projects.OrderByDescending(key, comparer).ThenByDescending(project => project.Id);
    }
}
