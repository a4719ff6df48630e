using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>
/// Reads a page that never was, on a thread of its own, while the first real one is on its way: the runtime then has
/// compiled what reads it. In a fresh process that is most of the time between the page and its first object.
/// </summary>
internal static class Rehearsal
{
    /// <summary>A model, and the models in it: as deep as GitLab's answers commonly are.</summary>
    private const int Depth = 2;

    private static readonly ConcurrentDictionary<Type, Task> Held = new();

    /// <summary>Begins the rehearsal of pages of a type, unless there was one.</summary>
    public static Task Begin(Type itemType) => Held.GetOrAdd(
        itemType,
        type => Task.Factory.StartNew(() => Read(type), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    private static void Read(Type itemType)
    {
        var page = new StringBuilder("[");
        ValueReaders.For(itemType).WriteSample(page, Depth);
        page.Append(']');

        var request = new ApiRequest(HttpMethod.Get, "");
        using var message = new HttpResponseMessage { Content = new StringContent(page.ToString()) };
        message.Headers.Add("Link", "<?page=2>; rel=\"next\"");
        var secrets = new Secrets(Credential.None, request);
        using var response = new ApiResponse(request, new RedirectTrail(request, new Uri("https://localhost"), secrets), message, Timeout.InfiniteTimeSpan, secrets, default);
        _ = new PageLinks(response);
        using JsonTextReader reader = JsonText.Open(response.OpenAsync(default).GetAwaiter().GetResult());
        foreach (AnswerItem<object> item in JsonText.ReadItems<object>(reader, itemType)) Fingerprint.Add(0, item.Value);
    }
}
