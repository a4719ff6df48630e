namespace GitLab.Simulator;

/// <summary>The tokens that every simulated instance starts with. None of them opens anything else.</summary>
public static class TestTokens
{
    /// <summary>A personal token of the administrator <c>root</c>, scopes <c>api</c>, <c>sudo</c> and <c>admin_mode</c>.</summary>
    public const string Admin = "glpat-simulator-admin";

    /// <summary>A personal token of <c>john_smith</c>, who owns <c>diaspora</c> and <c>platform</c>, scope <c>api</c>.</summary>
    public const string User = "glpat-simulator-user";

    /// <summary>A personal token of <c>jane.d-oe</c>, who is a developer in <c>platform</c>, scope <c>api</c>.</summary>
    public const string Developer = "glpat-simulator-developer";

    /// <summary>A personal token of <c>john_smith</c>, scope <c>read_api</c>.</summary>
    public const string ReadOnly = "glpat-simulator-read-api";

    /// <summary>A personal token of <c>john_smith</c>, scope <c>read_user</c>.</summary>
    public const string ReadUser = "glpat-simulator-read-user";

    /// <summary>A personal token of <c>john_smith</c>, scope <c>read_repository</c>, which opens nothing of the API.</summary>
    public const string ReadRepository = "glpat-simulator-read-repository";

    /// <summary>A personal token of <c>john_smith</c> that has expired.</summary>
    public const string Expired = "glpat-simulator-expired";

    /// <summary>A personal token of <c>john_smith</c> that was revoked.</summary>
    public const string Revoked = "glpat-simulator-revoked";

    /// <summary>A project access token of <c>diaspora/diaspora-client</c>: its user is a bot, scope <c>api</c>.</summary>
    public const string ProjectBot = "glpat-simulator-project-bot";

    /// <summary>An OAuth access token of <c>john_smith</c>, scope <c>api</c>.</summary>
    public const string OAuth = "simulator-oauth-token";

    /// <summary>The token of a CI job that <c>john_smith</c> started in <c>diaspora/diaspora-client</c>.</summary>
    public const string Job = "glcbt-simulator-job";

    /// <summary>A deploy token of <c>diaspora/diaspora-client</c>.</summary>
    public const string Deploy = "gldt-simulator-deploy";
}
