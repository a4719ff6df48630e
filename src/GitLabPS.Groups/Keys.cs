using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Finds out whose an SSH key is, among the keys of all users and the deploy keys.</summary>
/// <example>
///   <summary>See whose the key is that a log file mentions.</summary>
///   <code>(Find-GLSshKey SHA256:nUhzNyftwADy8AH3wFY31tAKs7HufskYTte2aXo/lCg).User</code>
/// </example>
/// <example>
///   <summary>Block whoever owns a key that became known to others.</summary>
///   <code>Find-GLSshKey -SshKey 42 | Block-GLUser</code>
/// </example>
[Cmdlet(VerbsCommon.Find, "GLSshKey", DefaultParameterSetName = "Fingerprint")]
[OutputType(typeof(SshKey))]
[Documentation("keys/")]
[AdministratorOnly]
[Get("/keys", Set = "Fingerprint")]
[Get("/keys/:id", Set = "Key")]
public sealed class FindSshKeyCommand : ReadCmdlet<SshKey>
{
    /// <summary>The fingerprint: <c>SHA256:</c> and 43 characters, or 16 pairs of hexadecimal digits with colons.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Fingerprint")]
    [Text]
    public string? Fingerprint { get; set; }

    /// <summary>The key's id, or the key as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Key", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<SshKey>? SshKey { get; set; }
}
