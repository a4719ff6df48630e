using System.Linq;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>What a cmdlet's attributes say, once they are read.</summary>
public sealed class RouteTests
{
    private static readonly CommandDescriptor Command = CommandDescriptor.For(typeof(ThingCommand));

    [Fact]
    public void A_declaration_is_read_whole()
    {
        Assert.Equal("Set-GLThing", Command.Name);
        Assert.Equal("Change", Command.DefaultSet);
        Assert.Equal(["Change", "Remove", "Read"], Command.Sets);
        Assert.Equal("PUT", Command.RouteFor("Change", Nothing).Method.Method);
        Assert.Equal("/projects/:id/things/:thing_id/archive", Command.RouteFor("Change", Nothing, "Archive").Path);
    }

    [Fact]
    public void A_parameter_has_the_name_in_snake_case_unless_another_is_given()
    {
        Assert.Equal("thing_id", Parameter("ThingId").ApiName);
        Assert.Equal("id", Parameter("Project").ApiName);
    }

    [Fact]
    public void A_parameter_belongs_to_the_sets_that_it_names_or_to_all()
    {
        Assert.True(Parameter("ThingId").IsMandatoryIn("Remove"));
        Assert.False(Parameter("ThingId").IsIn("Read"));
        Assert.True(Parameter("Project").IsMandatoryIn("Read"));
        Assert.True(Parameter("Description").IsIn("Read"));
        Assert.False(Parameter("Description").IsMandatoryIn("Read"));
    }

    private static bool Nothing(string parameter) => false;

    private static ParameterDescriptor Parameter(string name) => Command.Parameters.Single(p => p.Name == name);
}
