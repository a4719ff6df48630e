namespace GitLab.Simulator;

/// <summary>The whole API.</summary>
internal static class Routes
{
    public static Router Create()
    {
        var routes = new Router();
        ApprovalEndpoints.Map(routes);
        InstanceEndpoints.Map(routes);
        AccessTokenEndpoints.Map(routes);
        DeployKeyEndpoints.Map(routes);
        DeployTokenEndpoints.Map(routes);
        UserEndpoints.Map(routes);
        UserAccountEndpoints.Map(routes);
        UserKeyEndpoints.Map(routes);
        UserModerationEndpoints.Map(routes);
        UserSelfEndpoints.Map(routes);
        NamespaceEndpoints.Map(routes);
        GroupEndpoints.Map(routes);
        GroupActionEndpoints.Map(routes);
        GroupIdentityEndpoints.Map(routes);
        ProjectEndpoints.Map(routes);
        ProjectActionEndpoints.Map(routes);
        ProjectInfoEndpoints.Map(routes);
        ForkEndpoints.Map(routes);
        SharingEndpoints.Map(routes);
        BoardEndpoints.Map(routes);
        IssueEndpoints.Map(routes);
        IssueLinkEndpoints.Map(routes);
        EmojiReactionEndpoints.Map(routes);
        EpicEndpoints.Map(routes);
        BranchEndpoints.Map(routes);
        CommitEndpoints.Map(routes);
        JobEndpoints.Map(routes);
        DeploymentEndpoints.Map(routes);
        RunnerEndpoints.Map(routes);
        LabelEndpoints.Map(routes);
        AccessRequestEndpoints.Map(routes);
        CustomAttributeEndpoints.Map(routes);
        InvitationEndpoints.Map(routes);
        MemberEndpoints.Map(routes);
        MemberRoleEndpoints.Map(routes);
        NotificationEndpoints.Map(routes);
        TopicEndpoints.Map(routes);
        MilestoneEndpoints.Map(routes);
        MergeRequestEndpoints.Map(routes);
        ReviewEndpoints.Map(routes);
        HookEndpoints.Map(routes);
        NoteEndpoints.Map(routes);
        PipelineEndpoints.Map(routes);
        PushRuleEndpoints.Map(routes);
        ResourceEventEndpoints.Map(routes);
        ReleaseEndpoints.Map(routes);
        RemoteMirrorEndpoints.Map(routes);
        RepositoryEndpoints.Map(routes);
        RepositoryFileEndpoints.Map(routes);
        SearchEndpoints.Map(routes);
        SnippetEndpoints.Map(routes);
        TagEndpoints.Map(routes);
        EventEndpoints.Map(routes);
        ServiceAccountEndpoints.Map(routes);
        TodoEndpoints.Map(routes);
        WikiEndpoints.Map(routes);
        return routes;
    }
}
