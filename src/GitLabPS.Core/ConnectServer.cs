using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Connects to a GitLab server and makes that session the default of the runspace.</summary>
/// <remarks>
/// The server is taken from -Server, else from the environment variable GITLAB_HOST, else from CI_SERVER_URL, else it is
/// gitlab.com. The credential is taken from -Token, -Credential, -TokenScript or -SecretName, else from GITLAB_TOKEN,
/// else from CI_JOB_TOKEN; without any of these the session sees public data only. A token of the environment is sent
/// only to the server that the environment names: GITLAB_TOKEN to that of GITLAB_HOST, a job's token to that of
/// CI_SERVER_URL. Address and credential are tried at once, so that a wrong one fails here and not later. A token whose
/// scopes open only a part of the API, such as read_repository, is good all the same; a warning says that it may not read
/// its own user. Nothing is written to disk.
/// </remarks>
/// <example>
///   <summary>Connect with an access token that is typed in, without showing it.</summary>
///   <code>Connect-GLServer https://gitlab.example.com -Token (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
///   <summary>Connect with a token that is kept in a vault of the SecretManagement module.</summary>
///   <code>Connect-GLServer gitlab.example.com -SecretName gitlab-admin</code>
/// </example>
/// <example>
///   <summary>Connect with a token that a script fetches before each command, because it changes often.</summary>
///   <code>Connect-GLServer gitlab.example.com -TokenScript { Get-AzKeyVaultSecret -VaultName ops -Name gitlab | ForEach-Object SecretValue }</code>
/// </example>
[Cmdlet(VerbsCommunications.Connect, "GLServer", DefaultParameterSetName = "Environment")]
[OutputType(typeof(GitLabSession))]
[Alias("Connect-GitLab")]
[Documentation("rest/authentication/")]
public sealed class ConnectServerCommand : WaitingCmdlet
{
    /// <summary>
    /// The server's web address, such as https://gitlab.example.com, or with a sub-path https://example.com/gitlab.
    /// https is meant where no scheme is given.
    /// </summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string? Server { get; set; }

    /// <summary>The token. What kind it is says -TokenType.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Token")]
    public SecureString? Token { get; set; }

    /// <summary>The token as the password of a credential; its user name is not looked at.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Credential")]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>
    /// A script that gives the token as a SecureString. It runs at the beginning of each command, so that a token that
    /// changes while a script runs is always the current one.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = "Script")]
    public ScriptBlock? TokenScript { get; set; }

    /// <summary>The name under which the SecretManagement module keeps the token. It is read at the beginning of each command.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Secret")]
    [ValidateNotNullOrEmpty]
    [Text]
    public string? SecretName { get; set; }

    /// <summary>The vault of the SecretManagement module; its default vault is used otherwise.</summary>
    [Parameter(ParameterSetName = "Secret")]
    [ValidateNotNullOrEmpty]
    [Text]
    public string? Vault { get; set; }

    /// <summary>Sends no credential, even where the environment has one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Anonymous")]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>
    /// The kind of the token: AccessToken for a personal, project or group access token, OAuth, JobToken for
    /// a CI/CD job's token, DeployToken.
    /// </summary>
    [Parameter(ParameterSetName = "Token")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Script")]
    [Parameter(ParameterSetName = "Secret")]
    public AuthenticationKind TokenType { get; set; } = AuthenticationKind.AccessToken;

    /// <summary>How many objects a page holds unless a command says otherwise, from 1 to 100.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int PerPage { get; set; } = 100;

    /// <summary>The user, by name or id, in whose place all requests are made. For an administrator's token with the scope sudo.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [Text(typeof(BasicUser), nameof(BasicUser.Username))]
    public string? Sudo { get; set; }

    /// <summary>The address of a proxy; the system's setting is used otherwise.</summary>
    [Parameter]
    [Text]
    public Uri? Proxy { get; set; }

    /// <summary>Name and password for the proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>
    /// The file of a certificate authority, in PEM or DER, that signs the server's certificate. In PEM it may hold several. They
    /// are trusted in this session only.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string? CaFile { get; set; }

    /// <summary>The certificate that this machine shows to the server.</summary>
    [Parameter]
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Trusts any certificate, in this session only. For test servers: with it anybody in between can read the token.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>
    /// Lets a server be reached by plain http. Anybody on the way can then read the token, and change what is sent. It is
    /// not needed for https, nor for a server on this machine.
    /// </summary>
    [Parameter]
    public SwitchParameter AllowUnencrypted { get; set; }

    /// <summary>How many seconds the server may stay silent before a request fails.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>How many seconds one request may wait in all for its repetitions, when GitLab limits the rate or is not available.</summary>
    [Parameter]
    [ValidateRange(0, 86400)]
    public int RetryBudgetSec { get; set; } = 600;

    /// <summary>Leaves the default session as it is; use the emitted session with -Session.</summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    /// <summary>Makes the session, tries it, and makes it the default.</summary>
    protected override void ProcessRecord()
    {
        if (SkipCertificateCheck) WriteWarning("The server's certificate is not checked: anybody between here and the server can read the token.");
        GitLabSession session;
        try
        {
            session = new GitLabSession(Options(ServerAddress.Parse(Server ?? EnvironmentSession.Server ?? "https://gitlab.com")));
        }
        catch (Exception bad) when (bad is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.From(bad, Server));
            return;
        }

        if (session.IsUnencrypted) WriteWarning($"Nothing that goes to {session.Server} is encrypted: anybody on the way can read the token.");
        try
        {
            // A source of tokens needs the pipeline thread; the check goes on without it.
            session.RenewCredential();
            if (Await(SessionCheck.RunAsync(session, this, Cancellation)) is { } warning) WriteWarning(warning);
        }
        catch (Exception failure) when (failure is GitLabException or ArgumentException)
        {
            session.Dispose();
            ThrowTerminatingError(ErrorRecords.From(failure, session.Server));
        }
        catch (Exception failed) when (failed is ArgumentException or (RuntimeException and not PipelineStoppedException))
        {
            session.Dispose();
            ThrowTerminatingError(new ErrorRecord(failed, "GitLabTokenScriptFailed", ErrorCategory.AuthenticationError, session.Server));
        }
        catch (PipelineStoppedException)
        {
            session.Dispose();
            throw;
        }

        if (!NoDefault) SessionStore.Current = session;
        WriteObject(session);
    }

    private SessionOptions Options(Uri server) => new()
    {
        Server = server,
        Credential = ChooseCredential(server),
        PerPage = PerPage,
        Sudo = Sudo,
        Timeout = TimeSpan.FromSeconds(TimeoutSec),
        RetryBudget = TimeSpan.FromSeconds(RetryBudgetSec),
        Proxy = Proxy,
        ProxyCredential = ProxyCredential?.GetNetworkCredential(),
        SkipCertificateCheck = SkipCertificateCheck,
        AllowUnencrypted = AllowUnencrypted,
        CertificateAuthorities = CaFile is null ? [] : ReadCertificates(LocalPathOf(CaFile)),
        ClientCertificate = Certificate,
    };

    private Credential ChooseCredential(Uri server) => ParameterSetName switch
    {
        "Token" => Client.Credential.FromToken(TokenType, Token!),
        "Credential" => Client.Credential.FromToken(TokenType, Credential!.Password),
        "Script" => Client.Credential.FromSource(TokenType, ScriptSource(TokenScript!)),
        "Secret" => Client.Credential.FromSource(TokenType, SecretSource()),
        "Anonymous" => Client.Credential.None,
        _ => EnvironmentSession.CredentialFor(server) ?? Client.Credential.None,
    };

    private Func<SecureString> ScriptSource(ScriptBlock script)
    {
        // A script is bound to the runspace that it was written in. In another one, which the session may be handed to,
        // it would wait for that runspace to become free; there its text runs on its own. A text knows no more what its
        // author was allowed: what was constrained here would be free there.
        Runspace origin = Runspace.DefaultRunspace;
        bool isFree = SessionState.LanguageMode == PSLanguageMode.FullLanguage;
        return () => Runspace.DefaultRunspace == origin ? RunForToken(script)
            : isFree ? RunForToken(ScriptBlock.Create(script.ToString()))
            : throw new RuntimeException("The token script was written in a runspace whose language is constrained, and runs there only. Connect in this runspace, or give the session a -Token.");
    }

    private Func<SecureString> SecretSource()
    {
        // Found here, where a missing module can still be reported well; called later, when the token is needed.
        CommandInfo? getSecret = InvokeCommand.GetCommand("Get-Secret", CommandTypes.Cmdlet | CommandTypes.Function);
        if (getSecret is null) throw new ArgumentException("-SecretName needs the module Microsoft.PowerShell.SecretManagement: Install-Module Microsoft.PowerShell.SecretManagement.");
        ScriptBlock script = Vault is null
            ? ScriptBlock.Create("param($command, $name) & $command -Name $name")
            : ScriptBlock.Create("param($command, $name, $vault) & $command -Name $name -Vault $vault");
        return () => RunForToken(script, getSecret, SecretName, Vault);
    }

    private static SecureString RunForToken(ScriptBlock script, params object?[] arguments) =>
        script.Invoke(arguments).Select(o => o?.BaseObject).OfType<SecureString>().FirstOrDefault()
        ?? throw new RuntimeException("The source of the token gave no SecureString. Use ConvertTo-SecureString where it gives text.");

    // Of several certificates in PEM .NET reads but the first.
    private static X509Certificate2Collection ReadCertificates(string path)
    {
        if (!File.Exists(path)) throw new ArgumentException($"There is no file '{path}' to read a certificate authority from.");
        MatchCollection blocks = Regex.Matches(File.ReadAllText(path), "-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----");
        if (blocks.Count == 0) return [new X509Certificate2(path)];
        return [.. blocks.Cast<Match>().Select(block => new X509Certificate2(FromBase64(block.Groups[1].Value, path)))];
    }

    private static byte[] FromBase64(string text, string path)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new ArgumentException($"A certificate in the file '{path}' is damaged.");
        }
    }
}
