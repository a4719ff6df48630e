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
        DeploymentEndpoints.Map(routes);
        RunnerEndpoints.Map(routes);
        LabelEndpoints.Map(routes);
        MemberEndpoints.Map(routes);
        HookEndpoints.Map(routes);
        PushRuleEndpoints.Map(routes);
        return routes;
    }
}
