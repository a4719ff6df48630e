using System;
using GitLabPS.Client;

namespace GitLabPS.Fuzz.Tests;

/// <summary>A place in a request where a text of the user goes.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Request">Makes the request with a text there.</param>
/// <param name="Configure">Puts the text into the session instead.</param>
internal sealed record Position(string Name, Func<string, ApiRequest> Request, Action<SessionOptions, string>? Configure = null);
