using System;
using System.Linq;

namespace GitLab.Simulator;

/// <summary>Groups that move and go.</summary>
public sealed partial class SimulatorState
{
    /// <summary>Puts a new group into the indexes.</summary>
    internal void RegisterGroup(Namespace group) => Register(group);

    /// <summary>Gives a group another place or path; everything in it goes with it.</summary>
    internal void Move(Namespace group, Namespace? parent, string path)
    {
        Reindex(group, () => (group.Parent, group.Path) = (parent, path));
        Touch();
    }

    /// <summary>Removes a group for good, with everything in it.</summary>
    internal void Remove(Namespace group)
    {
        foreach (var project in projects.Values.Where(each => each.Namespace.SelfAndAncestors.Contains(group)).ToArray())
            Remove(project);
        foreach (var place in namespaces.Values.Where(each => each.SelfAndAncestors.Contains(group)).ToArray())
        {
            namespaces.Remove(place.Id);
            namespacesByPath.Remove(place.FullPath);
        }

        foreach (var place in namespaces.Values)
            place.Shares.RemoveAll(each => each.Group.SelfAndAncestors.Contains(group));
        foreach (var project in projects.Values.Where(each => !each.IsPlain))
            project.Shares.RemoveAll(each => each.Group.SelfAndAncestors.Contains(group));
        Touch();
    }

    // Paths are those of the groups above: all of them change at once.
    private void Reindex(Namespace group, Action change)
    {
        var places = namespaces.Values.Where(each => each.SelfAndAncestors.Contains(group)).ToArray();
        var inside = projects.Values.Where(each => each.Namespace.SelfAndAncestors.Contains(group)).ToArray();
        foreach (var place in places)
            namespacesByPath.Remove(place.FullPath);
        foreach (var project in inside)
        {
            projectsByPath.Remove(project.FullPath);
            movedProjects[project.FullPath] = project.Id;
        }

        change();
        foreach (var place in places)
            namespacesByPath.Add(place.FullPath, place);
        foreach (var project in inside)
        {
            projectsByPath.Add(project.FullPath, project);
            movedProjects.Remove(project.FullPath);
        }
    }
}
