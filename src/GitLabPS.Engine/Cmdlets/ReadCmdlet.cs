using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Reads what GitLab answers at once, without pages, and writes it.</summary>
/// <typeparam name="T">What is written.</typeparam>
public abstract class ReadCmdlet<T> : ApiCmdlet
{
    /// <summary>Reads what the parameters ask for.</summary>
    protected override void ProcessRecord()
    {
        object? target = null;
        List<T> items;
        try
        {
            TakeParameters();
            target = Subject;
            LookUpIds();
            items = Read(Bind(Route)).Select(Complete).ToList();
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        WriteObject(items, enumerateCollection: true);
    }

    /// <summary>Sends the request and makes objects of the answer, which is one object or a short list.</summary>
    protected virtual IEnumerable<T> Read(ApiRequest request) => Await(ReadItemsAsync(request)).Cast<T>();

    private async Task<IReadOnlyList<object>> ReadItemsAsync(ApiRequest request)
    {
        using ApiResponse response = await CurrentSession.SendAsync(request, this, Cancellation).ConfigureAwait(false);
        return await response.ReadItemsAsync(typeof(T), Cancellation).ConfigureAwait(false);
    }
}
