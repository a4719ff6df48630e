namespace GitLab.Simulator;

/// <summary>The whole API.</summary>
internal static class Routes
{
    public static Router Create()
    {
        var routes = new Router();
        InstanceEndpoints.Map(routes);
        UserEndpoints.Map(routes);
        NamespaceEndpoints.Map(routes);
        GroupEndpoints.Map(routes);
        ProjectEndpoints.Map(routes);
        ProjectActionEndpoints.Map(routes);
        ProjectInfoEndpoints.Map(routes);
        ForkEndpoints.Map(routes);
        SharingEndpoints.Map(routes);
        BranchEndpoints.Map(routes);
        CommitEndpoints.Map(routes);
        LabelEndpoints.Map(routes);
        MemberEndpoints.Map(routes);
        HookEndpoints.Map(routes);
        PushRuleEndpoints.Map(routes);
        ReleaseEndpoints.Map(routes);
        RemoteMirrorEndpoints.Map(routes);
        RepositoryEndpoints.Map(routes);
        RepositoryFileEndpoints.Map(routes);
        SearchEndpoints.Map(routes);
        SnippetEndpoints.Map(routes);
        TagEndpoints.Map(routes);
        WikiEndpoints.Map(routes);
        return routes;
    }
}
