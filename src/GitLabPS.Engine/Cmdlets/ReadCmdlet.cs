using System;
using System.Collections.Generic;
using System.Linq;
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
    protected virtual IEnumerable<T> Read(ApiRequest request)
    {
        Answer answer = Await(ReadAsync(request, typeof(T)));
        foreach (GitLabException failure in answer.Failures) WriteFailure(failure, Subject);
        return answer.Items.Where(item => IsObject(item, request)).Cast<T>();
    }
}
