using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// Changes something on the server. Asks <c>ShouldProcess</c> first, with the requests that would be sent; nothing is
/// sent before, not even to look up an id.
/// </summary>
public abstract class ChangeCmdlet : ApiCmdlet
{
    /// <summary>Changes what the parameters say.</summary>
    protected override void ProcessRecord()
    {
        object? target = null;
        object? result;
        try
        {
            TakeParameters();
            target = Subject;
            string action = string.Join("; ", Plan().Select(Bind));
            if (action.Length == 0 || !ShouldProcess(TargetName, action)) return;
            LookUpIds();
            result = Perform();
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        if (result is not null) WriteObject(result, enumerateCollection: true);
    }

    /// <summary>The operations to perform, in order: the main one of the parameter set, unless a cmdlet knows better.</summary>
    protected virtual IEnumerable<RouteAttribute> Plan() => [Route];

    /// <summary>Performs the operations, and answers what the cmdlet emits; null for nothing.</summary>
    protected virtual object? Perform()
    {
        foreach (RouteAttribute route in Plan()) Send(Bind(route));
        return null;
    }

    /// <summary>What is changed, in messages.</summary>
    protected virtual string TargetName => (Subject is { } subject ? $"{KindOf(subject)} '{subject}' on " : "") + CurrentSession.Server;

    private static string KindOf(Reference reference) => reference switch
    {
        ProjectRef => "project",
        GroupRef => "group",
        UserRef => "user",
        NamespaceRef => "namespace",
        _ => reference.GetType().GetGenericArguments()[0].Name,
    };
}

/// <summary>Makes something new, and emits it.</summary>
/// <typeparam name="T">The model of what is made.</typeparam>
public abstract class CreateCmdlet<T> : ChangeCmdlet
    where T : GitLabObject
{
    /// <inheritdoc/>
    protected override object? Perform() => Create();

    /// <summary>Sends the operations and reads the last one's answer.</summary>
    protected T? Create()
    {
        T? result = null;
        foreach (RouteAttribute route in Plan()) result = Send<T>(Bind(route));
        return result is null ? null : Complete(result);
    }
}

/// <summary>Changes something that exists, and emits it when asked to.</summary>
/// <typeparam name="T">The model of what is changed.</typeparam>
public abstract class UpdateCmdlet<T> : CreateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>Emits the object as it is after the change. Without it nothing is emitted.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object? Perform() => Create() is { } result && PassThru ? result : null;
}
