using System;
using System.Collections.Generic;
using System.Linq;
using GitLabPS.Engine;
using Xunit;
using static GitLabPS.Commands.Tests.Conventions;

namespace GitLabPS.Commands.Tests;

/// <summary>Parameter sets, positions and the pipeline.</summary>
public sealed class ParameterSetTests
{
    private const int MostSets = 6;
    private const int MostPositions = 2;

    private static IEnumerable<(CommandDescriptor Command, string Set, string Title)> AllSets =>
        from command in Module.Commands
        from set in command.Sets
        select (command, set, command.Sets.Count == 1 ? command.Name : $"{command.Name} {set}");

    [Fact]
    public void One_of_several_sets_is_the_default() => Exceptions.Check(
        from command in Module.Commands
        where command.Sets.Count > 1 && !command.Sets.Contains(command.DefaultSet) && !TakesParts(command)
        select new Finding(command.Name, command.DefaultSet is { } set ? $"its default set '{set}' does not exist." : "it has several sets and no default."),
        "Give [Cmdlet] the DefaultParameterSetName that fits when no argument decides.");

    [Fact]
    public void Sets_are_few() => Exceptions.Check(
        from command in Module.Commands
        where command.Sets.Count > MostSets
        select new Finding(command.Name, $"it has {command.Sets.Count} sets; more than {MostSets} is hard to remember."),
        "Divide the cmdlet, or make one set of two.");

    [Fact]
    public void Every_set_performs_an_operation() => Exceptions.Check(
        from x in AllSets
        where x.Command.Routes.Count > 0 && !x.Command.Routes.Any(r => r.Step is null && x.Command.SetsOf(r).Contains(x.Set))
        select new Finding(x.Title, "no route attribute is for this set."),
        "Add the route, or correct the name of the set.");

    [Fact]
    public void Every_operation_can_be_reached() => Exceptions.Check(
        from command in Module.Commands
        from route in command.Routes
        where route.Set is { } set && set != command.DefaultSet && !command.Parameters.Any(p => p.Sets.Contains(set))
        select new Finding($"{command.Name} {route.Set}", "no parameter chooses this set."),
        "Correct the name of the set at the route, or at a parameter.");

    [Fact]
    public void Placeholders_are_filled_by_mandatory_parameters() => Exceptions.Check(
        from command in Module.Commands
        from route in command.Routes
        from set in command.SetsOf(route)
        from placeholder in route.Placeholders
        where !command.Parameters.Any(p => p.IsSent && p.ApiName == placeholder && p.IsIn(set) && (p.IsMandatoryIn(set) || command.RoutesFor(set, route.Step).Any(other => !other.Placeholders.Contains(placeholder))))
        select new Finding($"{command.Name} {set} :{placeholder}", $"nothing that must be given fills it in {route.Path}."),
        "Give the parameter [ApiName(\"<placeholder>\")] and Mandatory = true in this set.");

    [Fact]
    public void Positions_are_few() => Exceptions.Check(
        from x in AllSets
        let positions = Positions(x.Command, x.Set).ToList()
        where positions.Count > MostPositions || positions.Distinct().Count() < positions.Count
        select new Finding(x.Title, $"its positions are {string.Join(", ", positions)}."),
        $"Leave at most {MostPositions} parameters that need no name, each with a place of its own.");

    [Fact]
    public void One_parameter_of_a_set_takes_objects_from_the_pipeline() => Exceptions.Check(
        from x in AllSets
        let takers = x.Command.Parameters.Where(p => p.Declarations.Any(d => d.TakesPipeline && (d.Set is null || d.Set == x.Set))).ToList()

        // A part says as well what it is a part of.
        where takers.Count > 1 && !takers.TrueForAll(p => typeof(Reference).IsAssignableFrom(p.Property.PropertyType))
        select new Finding(x.Title, $"{string.Join(" and ", takers.Select(p => "-" + p.Name))} take the same object."),
        "Leave ValueFromPipeline to the object that the operation is about.");

    [Fact]
    public void What_is_named_can_come_from_the_pipeline() => Exceptions.Check(
        from x in AllSets
        let named = x.Command.Routes.Where(r => x.Command.SetsOf(r).Contains(x.Set)).SelectMany(r => r.Placeholders).ToList()
        where named.Count > 0 && !x.Command.Parameters.Any(p => p.Declarations.Any(d => (d.TakesPipeline || d.TakesPipelineProperty) && (d.Set is null || d.Set == x.Set)))
        select new Finding(x.Title, $"it names an object ({string.Join(", ", named.Distinct())}), and takes nothing from the pipeline."),
        "Add ValueFromPipeline, and ValueFromPipelineByPropertyName where other objects say which one it is.");

    // Every object has an Id of its own: bound by name, it would be taken for that of another kind.
    [Fact]
    public void No_Id_is_bound_by_its_name() => Exceptions.Check(
        from command in Module.Commands
        from parameter in command.Parameters
        where parameter.Declarations.Any(d => d.TakesPipelineProperty) && parameter.Aliases().Prepend(parameter.Name).Contains("Id", StringComparer.OrdinalIgnoreCase)
        select new Finding($"{command.Name} -{parameter.Name}", "the Id of any object in the pipeline is taken for it."),
        "Use the name that objects of other kinds have for it, such as ProjectId.");

    // With a default set PowerShell would take a part from the pipeline for that set, and then miss its parent.
    private static bool TakesParts(CommandDescriptor command) =>
        command.DefaultSet is null && command.Sets.Any(set => command.Parameters.Count(p => p.TakesPipelineIn(set)) > 1);

    private static IEnumerable<int> Positions(CommandDescriptor command, string set) => command.ParametersIn(set)
        .Select(p => p.Declarations.Where(d => d.Set is null || d.Set == set).Select(d => d.Position).FirstOrDefault(p => p is not null))
        .OfType<int>().Order();
}
