using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>A row of any list.</summary>
public sealed class Row : GitLabObject
{
    public long Id { get; set; }
}

/// <summary>Consumes walks.</summary>
internal static class Walks
{
    public static PageWalk<Row> Walk(this GitLabSession session, ApiRequest request) => new(session, request);

    /// <summary>Takes so many objects, or all that there are.</summary>
    public static async Task<List<T>> TakeAsync<T>(this PageWalk<T> walk, int count = int.MaxValue)
    {
        var items = new List<T>();
        while (items.Count < count)
        {
            if (walk.TryTake(out T? item)) items.Add(item);
            else if (!await walk.WaitAsync()) break;
        }

        return items;
    }

    /// <summary>Takes what there is until the walk fails.</summary>
    public static async Task<(List<T> Items, TException Failure)> TakeUntilAsync<T, TException>(this PageWalk<T> walk)
        where TException : System.Exception
    {
        var items = new List<T>();
        var failure = await Assert.ThrowsAnyAsync<TException>(async () =>
        {
            do
            {
                while (walk.TryTake(out T? item)) items.Add(item);
            }
            while (await walk.WaitAsync());
        });
        return (items, failure);
    }
}
