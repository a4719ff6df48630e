using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GitLab.Simulator;

/// <summary>What a rule does to the requests that it matches.</summary>
public enum MisbehaviourAction
{
    /// <summary>
    /// Answers with <see cref="MisbehaviourRule.Status"/>, <see cref="MisbehaviourRule.Headers"/> and
    /// <see cref="MisbehaviourRule.Body"/>.
    /// </summary>
    Answer,

    /// <summary>Answers as always, after <see cref="MisbehaviourRule.Delay"/>.</summary>
    Delay,

    /// <summary>
    /// Leaves the request's body where it is for <see cref="MisbehaviourRule.Delay"/>; then takes it, and answers as always.
    /// </summary>
    DelayUpload,

    /// <summary>Closes the connection without an answer.</summary>
    Abort,

    /// <summary>Closes the connection after <see cref="MisbehaviourRule.After"/> bytes of the body.</summary>
    AbortBody,

    /// <summary>Pauses for <see cref="MisbehaviourRule.Delay"/> after <see cref="MisbehaviourRule.After"/> bytes of the body.</summary>
    Stall,

    /// <summary>Ends the body, in good order, after <see cref="MisbehaviourRule.After"/> bytes.</summary>
    Truncate,

    /// <summary>Replaces the next link by <see cref="MisbehaviourRule.Link"/>, or adds one.</summary>
    NextLink,

    /// <summary>Sets <see cref="MisbehaviourRule.Fields"/> on the object of the answer, or on each object of its list.</summary>
    SetFields,

    /// <summary>
    /// Turns numbers and booleans into strings, and strings of digits into numbers: in the fields that
    /// <see cref="MisbehaviourRule.Names"/> lists, or in all.
    /// </summary>
    ChangeTypes,
}

/// <summary>
/// Which requests go wrong, and how. The same as JSON, its names in snake_case, goes to
/// <c>POST /_simulator/misbehave</c>. In <see cref="Link"/>, <see cref="Body"/> and the values of <see cref="Headers"/>,
/// <c>{url}</c> is the address of the instance and <c>{self}</c> that of the request.
/// </summary>
public sealed class MisbehaviourRule
{
    /// <summary>The method to match; any by default.</summary>
    public string? Method { get; init; }

    /// <summary>What the raw target must contain, such as <c>/projects?</c> or <c>page=2</c>; anything by default.</summary>
    public string? Path { get; init; }

    /// <summary>How many matching requests go well first.</summary>
    public int Skip { get; init; }

    /// <summary>How many go wrong then; 0 for all of them.</summary>
    public int Times { get; init; } = 1;

    /// <summary>What happens to them.</summary>
    public MisbehaviourAction Action { get; init; }

    /// <summary>
    /// How long to wait: before the answer, or for <see cref="MisbehaviourAction.Stall"/> in the middle of it. In JSON it
    /// is <c>delay_ms</c>, in milliseconds.
    /// </summary>
    [JsonPropertyName("delay_ms")]
    [JsonConverter(typeof(MillisecondsConverter))]
    public TimeSpan Delay { get; init; }

    /// <summary>The status to answer.</summary>
    public int Status { get; init; } = 500;

    /// <summary>The headers to answer; with any other action, headers to add.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body to answer; by default the JSON that GitLab would send with this status.</summary>
    public string? Body { get; init; }

    /// <summary>Answers so many zero bytes instead of <see cref="Body"/>: as many as one likes, they are made on the way.</summary>
    public long? Size { get; init; }

    /// <summary>The media type of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>How many bytes of the body are sent; half of them by default.</summary>
    public int? After { get; init; }

    /// <summary>Sends the body in chunks, without a Content-Length.</summary>
    public bool Chunked { get; init; }

    /// <summary>
    /// Lets the request take effect before <see cref="MisbehaviourAction.Answer"/> or <see cref="MisbehaviourAction.Abort"/>
    /// hides it.
    /// </summary>
    public bool Processed { get; init; }

    /// <summary>The address for <see cref="MisbehaviourAction.NextLink"/>.</summary>
    public string Link { get; init; } = "{self}";

    /// <summary>The fields for <see cref="MisbehaviourAction.SetFields"/>, known to GitLab or not.</summary>
    public JsonObject Fields { get; init; } = [];

    /// <summary>The fields for <see cref="MisbehaviourAction.ChangeTypes"/>; all by default.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>How many requests went wrong by this rule.</summary>
    public int Hits { get; internal set; }

    /// <summary>How many requests matched, the skipped ones among them.</summary>
    internal int Seen { get; set; }
}
