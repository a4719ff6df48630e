using System;
using System.Security.Cryptography.X509Certificates;

namespace GitLab.Simulator;

/// <summary>How a simulated instance is set up.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The path that the instance lives under, such as <c>/gitlab</c>; empty for the root.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>How many public projects the group <c>bulk</c> holds besides the seed data.</summary>
    public int Projects { get; init; }

    /// <summary>How long each answer takes at least.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Serves https with this certificate, and records the client's if it shows one.</summary>
    public X509Certificate2? HttpsCertificate { get; init; }

    /// <summary>Limits the requests per window; none by default.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>Above so many rows a list tells no total, and no last page.</summary>
    public int MaxTotal { get; init; } = 10_000;

    /// <summary>Offset paging ends after so many rows.</summary>
    public int MaxOffset { get; init; } = 50_000;

    /// <summary>Compresses answers for clients that accept gzip.</summary>
    public bool Gzip { get; init; }

    /// <summary>After so many looks at a project its fork or import is finished, unless <see cref="ImportTime"/> is set.</summary>
    public int ImportPolls { get; init; } = 2;

    /// <summary>How long a fork or import takes, in place of <see cref="ImportPolls"/>.</summary>
    public TimeSpan? ImportTime { get; init; }

    /// <summary>The version that the instance says it is.</summary>
    public string Version { get; init; } = "18.5.0-ee";
}

/// <summary>So many requests per window of time, counted over all clients.</summary>
/// <param name="Requests">How many requests are answered in a window.</param>
/// <param name="Window">How long a window lasts.</param>
public sealed record RateLimit(int Requests, TimeSpan Window);
