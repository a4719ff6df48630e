using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>What <c>$null</c> does with each setting of each cmdlet that changes something.</summary>
public sealed class ClearedParameterTests
{
    public static TheoryData<string> Senders =>
        [.. Module.Commands.Where(c => c.Routes.Any(HasBody)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task Null_is_sent_as_null_or_empties_a_list(string name)
    {
        CommandDescriptor command = Module.Command(name);
        foreach (SampleCall call in SampleCall.Of(command).Where(c => HasBody(c.Route) && c.Title.EndsWith("required parameters", StringComparison.Ordinal)))
        {
            foreach (ParameterDescriptor parameter in command.ParametersFor(call.Set, call.Route).Where(p => CanBeNull(p) && !p.IsNeededFor(call.Set, call.Route)))
            {
                ApiRequest request = Cleared(call, parameter);
                if (request.Body is JsonBody) Assert.Matches(parameter.Property.PropertyType.IsArray ? @"^(\[\]|"""")$" : "^null$", await SentAsync(request, parameter.ApiName));
            }
        }
    }

    private static bool HasBody(RouteAttribute route) => route.Step is null && route.Method != HttpMethod.Get && route.Method != HttpMethod.Head && route.Method != HttpMethod.Delete;

    private static bool CanBeNull(ParameterDescriptor parameter) => parameter.IsSent && parameter.Property.PropertyType != typeof(bool?);

    private static ApiRequest Cleared(SampleCall call, ParameterDescriptor parameter)
    {
        var bound = new Dictionary<string, object?>(call.Bound) { [parameter.Name] = null };
        return RequestBinder.Bind(call.Command, call.Route, bound);
    }

    private static async Task<string> SentAsync(ApiRequest request, string name)
    {
        using HttpContent content = request.Body!.ToContent();
        using JsonDocument body = JsonDocument.Parse(await content.ReadAsStringAsync());
        JsonElement value = body.RootElement;
        foreach (string part in name.TrimEnd(']').Split('[', ']')) value = value.GetProperty(part);
        return value.GetRawText();
    }
}
