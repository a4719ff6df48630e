using System;
using System.Linq;
using Xunit;
using static GitLabPS.Commands.Tests.Conventions;

namespace GitLabPS.Commands.Tests;

/// <summary>What holds for all models.</summary>
public sealed class ModelConventionTests
{
    [Fact]
    public void Every_field_can_be_missing() => Exceptions.Check(
        from model in Module.Assemblies.SelectMany(a => a.GetTypes())
        where typeof(GitLabObject).IsAssignableFrom(model)
        from field in model.GetProperties()
        where field.DeclaringType == model && !field.IsDefined(typeof(NotInJsonAttribute), inherit: true)
        where field.PropertyType.IsValueType && Nullable.GetUnderlyingType(field.PropertyType) is null
        select new Finding($"{model.Name}.{field.Name}", $"is a plain {field.PropertyType.Name}: what GitLab leaves out would become a value that it never sent."),
        "Make it nullable.");
}
