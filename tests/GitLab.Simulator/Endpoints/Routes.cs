namespace GitLab.Simulator;

/// <summary>The whole API.</summary>
internal static class Routes
{
    public static Router Create()
    {
        var routes = new Router();
        InstanceEndpoints.Map(routes);
        UserEndpoints.Map(routes);
        UserAccountEndpoints.Map(routes);
        UserKeyEndpoints.Map(routes);
        UserModerationEndpoints.Map(routes);
        UserSelfEndpoints.Map(routes);
        NamespaceEndpoints.Map(routes);
        GroupEndpoints.Map(routes);
        ProjectEndpoints.Map(routes);
        ProjectActionEndpoints.Map(routes);
        ProjectInfoEndpoints.Map(routes);
        ForkEndpoints.Map(routes);
        SharingEndpoints.Map(routes);
        LabelEndpoints.Map(routes);
        MemberEndpoints.Map(routes);
        HookEndpoints.Map(routes);
        EventEndpoints.Map(routes);
        PushRuleEndpoints.Map(routes);
        ServiceAccountEndpoints.Map(routes);
        TodoEndpoints.Map(routes);
        return routes;
    }
}
