using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net.Http;
using System.Security;
using System.Text;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>
/// Calls any endpoint of GitLab's REST API with the session's credential, paging, repetition and errors: also those that
/// no other command serves.
/// </summary>
/// <remarks>
/// Placeholders such as :id are filled from -PathParameter, or from the object in the pipeline: the :id behind projects/
/// with the project that the object is or belongs to, the same for groups/, users/ and namespaces/, and any other name
/// with the property of that name. Values are percent-encoded. With -ThrottleLimit, requests other than GET are sent for so
/// many objects from the pipeline at once, and results and errors come in the order of the objects all the same. What GitLab answers is emitted as custom objects with GitLab's names, unless -As or
/// -Raw says otherwise.
/// </remarks>
/// <example>
///   <summary>Read an endpoint that no command serves yet.</summary>
///   <code>Invoke-GLRestMethod /projects/:id/repository/contributors -PathParameter @{ id = 'platform/api' } -All</code>
/// </example>
/// <example>
///   <summary>Change something for each project in the pipeline.</summary>
///   <code>Get-GLProject -Group platform -All | Invoke-GLRestMethod /projects/:id -Method PUT -Body @{ lfs_enabled = $false }</code>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "GLRestMethod", SupportsShouldProcess = true, SupportsPaging = true, DefaultParameterSetName = "Body")]
[OutputType(typeof(PSObject), typeof(string))]
[Documentation("rest/")]
public sealed class InvokeRestMethodCommand : GetCmdlet<object>
{
    /// <summary>The endpoint's path below /api/v4, such as /projects/:id/hooks. It may end in a query, already encoded.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [NotSent]
    [ValidateNotNullOrEmpty]
    [Text]
    public string Path { get; set; } = "";

    /// <summary>The HTTP method. All but GET and HEAD ask -WhatIf and -Confirm.</summary>
    [Parameter]
    [NotSent]
    [ValidateSet("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>The object that fills the placeholders of the path.</summary>
    [Parameter(ValueFromPipeline = true)]
    [NotSent]
    public PSObject? InputObject { get; set; }

    /// <summary>Values for the placeholders of the path, by name: @{ id = 'platform/api'; hook_id = 5 }.</summary>
    [Parameter]
    [NotSent]
    [Keys(KeysAttribute.Any)]
    public Hashtable? PathParameter { get; set; }

    /// <summary>Parameters for the query; lists and hashtables are written as GitLab reads them. Tokens and other secrets are refused there.</summary>
    [Parameter]
    [NotSent]
    [Keys(KeysAttribute.Any)]
    public Hashtable? Query { get; set; }

    /// <summary>
    /// The body: a hashtable, an object or a list is sent as JSON; a text, also the lines of <c>Get-Content</c>, and bytes are
    /// sent as they are.
    /// </summary>
    [Parameter(ParameterSetName = "Body")]
    [NotSent]
    public object? Body { get; set; }

    /// <summary>The body as a form: values that are a file (from Get-Item) are uploaded.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Form")]
    [NotSent]
    [Keys(KeysAttribute.Any)]
    public Hashtable? Form { get; set; }

    /// <summary>A file whose bytes are the body.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "File")]
    [NotSent]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string? InFile { get; set; }

    /// <summary>The media type of a body that is a text or a file.</summary>
    [Parameter]
    [NotSent]
    [ValidateNotNullOrEmpty]
    [Text]
    public string? ContentType { get; set; }

    /// <summary>Emits objects of a type of this module, such as [GitLabPS.User], instead of custom objects.</summary>
    [Parameter]
    [NotSent]
    public Type? As { get; set; }

    /// <summary>Emits the text of the answer as it came.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Raw { get; set; }

    /// <summary>The name of a variable that gets the headers of the (first) answer.</summary>
    [Parameter]
    [NotSent]
    [ValidateNotNullOrEmpty]
    [Text]
    public string? ResponseHeadersVariable { get; set; }

    private readonly Queue<(Task<Exchange> Sent, PSObject? Target)> underWay = new();

    /// <inheritdoc/>
    protected override bool IsPaged => true;

    // Most endpoints give one object, and nobody knows which.
    /// <inheritdoc/>
    protected override bool SaysPageSize => All || HasFirst || PerPage > 0;

    /// <inheritdoc/>
    protected override string? KeysetOrders => null;

    /// <inheritdoc/>
    protected override Type ItemType => As ?? typeof(object);

    /// <summary>Refuses a type that no answer can become.</summary>
    protected override void BeginProcessing()
    {
        if (As is not null && (!typeof(GitLabObject).IsAssignableFrom(As) || As.IsAbstract))
        {
            ThrowTerminatingError(ErrorRecords.From(new ArgumentException($"-As takes a type of this module, such as [GitLabPS.User]; {As} is none."), As));
        }

        base.BeginProcessing();
    }

    /// <summary>Sends the request.</summary>
    protected override void ProcessRecord()
    {
        if (Method == "GET" && !Raw && Body is null)
        {
            base.ProcessRecord();
            return;
        }

        try
        {
            ApiRequest request = CreateRequest();
            if (!request.IsRead && !ShouldSend(CurrentSession.Server.AbsoluteUri, request)) return;
            underWay.Enqueue((SendAsync(request, Raw, ItemType), InputObject));
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            underWay.Enqueue((Task.FromException<Exchange>(failure), InputObject));
        }

        while (underWay.Count >= Math.Max(1, ThrottleLimit)) WriteNext();
    }

    /// <summary>Waits for what is still under way.</summary>
    protected override void EndProcessing()
    {
        while (underWay.Count > 0) WriteNext();
    }

    private void WriteNext()
    {
        (Task<Exchange> sent, PSObject? target) = underWay.Dequeue();
        IEnumerable<object?> output;
        try
        {
            Exchange exchange = Await(sent);
            TakeHeaders(exchange.Headers);
            foreach (GitLabException failure in exchange.Failures) WriteFailure(failure, target);
            output = Raw ? exchange.Items : exchange.Items.Select(Transform).ToList();
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        WriteObject(output, enumerateCollection: true);
    }

    private async Task<Exchange> SendAsync(ApiRequest request, bool raw, Type itemType)
    {
        using ApiResponse response = await CurrentSession.SendAsync(request, this, Cancellation).ConfigureAwait(false);
        var headers = response.Headers.ToDictionary(h => h.Key, h => h.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        if (raw) return new Exchange(headers, [Encoding.UTF8.GetString(await response.ReadBytesAsync(Cancellation).ConfigureAwait(false))], []);
        Answer answer = await response.ReadItemsAsync(itemType, Cancellation).ConfigureAwait(false);
        return new Exchange(headers, answer.Items, answer.Failures);
    }

    /// <inheritdoc/>
    protected override ApiRequest CreateRequest()
    {
        string[] parts = Path.Split(QuestionMark, 2);
        string path = PathTemplate.Fill(Normalize(parts[0]), PathParameter, InputObject);
        IEnumerable<KeyValuePair<string, object?>> query = parts.Length > 1
            ? QueryString.Read(parts[1]).Select(p => new KeyValuePair<string, object?>(p.Key, p.Value))
            : [];
        if (PSObjectTree.ToTree(Query) is IDictionary<string, object?> more) query = query.Concat(more);
        query = query.ToList();
        RefuseSecrets(query);
        var request = new ApiRequest(new HttpMethod(Method.ToUpperInvariant()), path, query, CreateBody());
        return Raw ? request.AsFile() : request;
    }

    /// <inheritdoc/>
    protected override object Transform(object item) => PSObjectTree.FromTree(item)!;

    /// <inheritdoc/>
    protected override void TakeHeaders(IReadOnlyDictionary<string, string[]> headers)
    {
        if (ResponseHeadersVariable is not null) SessionState.PSVariable.Set(ResponseHeadersVariable, headers);
    }

    private static readonly char[] QuestionMark = ['?'];

    // Those that GitLab would take in place of a header.
    private static readonly string[] Credentials = ["private_token", "access_token", "job_token"];

    private static string Normalize(string path)
    {
        if (path.Contains("://")) throw new ArgumentException("-Path is a path below /api/v4, not a whole address: the session knows the server.");
        string relative = path.Trim('/');
        if (relative.StartsWith("api/v4/", StringComparison.Ordinal)) relative = relative.Substring("api/v4/".Length);
        if (relative.Split('/').Any(s => s is "." or "..")) throw new ArgumentException($"The path '{path}' steps out of itself with '.' or '..'.");
        return relative;
    }

    // Servers and proxies on the way write URLs to their logs.
    private static void RefuseSecrets(IEnumerable<KeyValuePair<string, object?>> query)
    {
        if (query.FirstOrDefault(p => p.Value is SecureString || Credentials.Contains(p.Key, StringComparer.OrdinalIgnoreCase)).Key is not { } name) return;
        throw new ArgumentException(
            $"The query holds a secret, '{name}', and servers write URLs to their logs. The session sends its own token, in a header; "
            + "for another one make another session with Connect-GLServer -NoDefault. Other secrets go into -Body.");
    }

    private RequestBody? CreateBody()
    {
        if (Form is not null) return new MultipartBody(Form.Cast<DictionaryEntry>().Select(e => new KeyValuePair<string, object?>(WireValue.ToText(e.Key), FormValue(e.Value))));
        if (InFile is not null) return new FileBody(new FileUpload(ExistingFile(InFile), ContentType ?? "application/octet-stream"));
        if (Body is byte[] or PSObject { BaseObject: byte[] })
        {
            return new BytesBody((byte[])PSObject.AsPSObject(Body).BaseObject, ContentType ?? "application/octet-stream");
        }

        return PSObjectTree.ToTree(Body) switch
        {
            null => null,
            string text => new TextBody(text, ContentType ?? "application/json"),
            var data => new JsonBody(data),
        };
    }

    private static object? FormValue(object? value) =>
        value is FileInfo or PSObject { BaseObject: FileInfo }
            ? new FileUpload(((FileInfo)(value is PSObject wrapped ? wrapped.BaseObject : value)).FullName)
            : PSObjectTree.ToTree(value);

    private sealed class Exchange
    {
        public Exchange(IReadOnlyDictionary<string, string[]> headers, IReadOnlyList<object> items, IReadOnlyList<GitLabException> failures)
        {
            Headers = headers;
            Items = items;
            Failures = failures;
        }

        public IReadOnlyDictionary<string, string[]> Headers { get; }

        public IReadOnlyList<object> Items { get; }

        public IReadOnlyList<GitLabException> Failures { get; }
    }
}
