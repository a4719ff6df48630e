using System;

namespace GitLabPS.Client;

/// <summary>Is told what goes over the wire. Called on any thread.</summary>
public interface IExchangeObserver
{
    /// <summary>GitLab answered an attempt.</summary>
    /// <param name="request">The request, without credential.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="duration">From sending to the end of the answer's headers.</param>
    void Answered(ApiRequest request, int status, TimeSpan duration);

    /// <summary>The request waits before it is sent, or sent again.</summary>
    /// <param name="request">The request.</param>
    /// <param name="wait">How long it waits.</param>
    /// <param name="reason">Why, in a few words.</param>
    void Waiting(ApiRequest request, TimeSpan wait, string reason);

    /// <summary>Bytes of the request's body have left.</summary>
    /// <param name="request">The request.</param>
    /// <param name="bytes">How many so far, in this attempt.</param>
    /// <param name="total">How many there are, where that is known.</param>
    void Sent(ApiRequest request, long bytes, long? total);

    /// <summary>Bytes of a download have arrived.</summary>
    /// <param name="request">The request.</param>
    /// <param name="bytes">How many so far.</param>
    /// <param name="total">How many there are, where that is known.</param>
    void Received(ApiRequest request, long bytes, long? total);
}
