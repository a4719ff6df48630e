namespace GitLab.Simulator;

/// <summary>What of a project an answer shows. Two answers of one view are the same bytes.</summary>
/// <param name="Simple">Only the basic fields.</param>
/// <param name="Statistics">With sizes and counts.</param>
/// <param name="License">With the licence.</param>
/// <param name="CustomAttributes">With the custom attributes.</param>
/// <param name="Administers">With what only maintainers see.</param>
/// <param name="ProjectAccess">The viewer's role from direct membership; 0 without one, -1 to leave permissions out.</param>
/// <param name="GroupAccess">The viewer's role from the group.</param>
internal readonly record struct ProjectView(
    bool Simple, bool Statistics, bool License, bool CustomAttributes, bool Administers, int ProjectAccess, int GroupAccess)
{
    /// <summary>The basic fields, which anyone may see.</summary>
    public static ProjectView Basic { get; } = new(true, false, false, false, false, -1, 0);
}
