using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets your own OAuth applications, or one of them.</summary>
/// <example>
///   <summary>See your applications.</summary>
///   <code>Get-GLUserApplication</code>
/// </example>
/// <example>
///   <summary>Find applications that cannot keep a secret.</summary>
///   <code>Get-GLUserApplication | Where-Object { -not $_.Confidential }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserApplication")]
[OutputType(typeof(UserApplication))]
[Documentation("applications/")]
[Get("/user/applications")]
[Get("/user/applications/:id")]
public sealed class GetUserApplicationCommand : ReadCmdlet<UserApplication>
{
    /// <summary>Which application: its id. All of them otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<UserApplication>? UserApplication { get; set; }
}

/// <summary>Registers an application of your own, which signs people in with GitLab or acts for them.</summary>
/// <remarks>GitLab tells the secret this once only.</remarks>
/// <example>
///   <summary>Register an application and keep its secret in a vault.</summary>
///   <code>$app = New-GLUserApplication Dashboard -RedirectUri https://dashboard.example.com/callback -Scope 'read_api read_user'; Set-Secret -Name dashboard -SecureStringSecret $app.Secret</code>
/// </example>
/// <example>
///   <summary>Register an application on people's devices, which cannot keep a secret.</summary>
///   <code>New-GLUserApplication 'Phone app' -RedirectUri myapp://callback -Scope read_user -Confidential $false</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLUserApplication", SupportsShouldProcess = true)]
[OutputType(typeof(UserApplication))]
[Documentation("applications/")]
[Post("/user/applications")]
public sealed class NewUserApplicationCommand : CreateCmdlet<UserApplication>
{
    /// <summary>What people know the application by when they are asked to let it in.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Text]
    public string? Name { get; set; }

    /// <summary>The address that GitLab sends people back to; several on lines of their own.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? RedirectUri { get; set; }

    /// <summary>What the application may ask for, such as <c>read_api</c>; several with blanks between them.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("scopes")]
    [Text]
    public string? Scope { get; set; }

    /// <summary>Whether the application can keep a secret, as one on a server can, and one on a phone or in a browser cannot.</summary>
    [Parameter]
    public bool? Confidential { get; set; }
}

/// <summary>Changes one of your own OAuth applications.</summary>
/// <example>
///   <summary>Rename an application.</summary>
///   <code>Set-GLUserApplication 5 -Name 'Team dashboard'</code>
/// </example>
/// <example>
///   <summary>Let all of your applications read only.</summary>
///   <code>Get-GLUserApplication | Set-GLUserApplication -Scope read_api -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLUserApplication", SupportsShouldProcess = true)]
[OutputType(typeof(UserApplication))]
[Documentation("applications/")]
[Put("/user/applications/:id")]
public sealed class SetUserApplicationCommand : UpdateCmdlet<UserApplication>
{
    /// <summary>Which application: its id, or the application as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<UserApplication>? UserApplication { get; set; }

    /// <summary>What people know the application by when they are asked to let it in.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>What the application may ask for, such as <c>read_api</c>; several with blanks between them.</summary>
    [Parameter]
    [ApiName("scopes")]
    [Text]
    public string? Scope { get; set; }
}

/// <summary>Removes one of your own OAuth applications. The tokens that it was given stop working.</summary>
/// <example>
///   <summary>Remove an application.</summary>
///   <code>Remove-GLUserApplication 5</code>
/// </example>
/// <example>
///   <summary>Remove all of one name.</summary>
///   <code>Get-GLUserApplication | Where-Object ApplicationName -EQ trial | Remove-GLUserApplication</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLUserApplication", SupportsShouldProcess = true)]
[Documentation("applications/")]
[Delete("/user/applications/:id")]
public sealed class RemoveUserApplicationCommand : ChangeCmdlet
{
    /// <summary>Which application: its id, or the application as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<UserApplication>? UserApplication { get; set; }
}

/// <summary>An OAuth application of a user.</summary>
[TableView("Id", "ApplicationName", "CallbackUrl", "Confidential")]
public sealed class UserApplication : GitLabObject
{
    /// <summary>The id by which the application is changed and removed.</summary>
    public long? Id { get; set; }

    /// <summary>The public id that the application names itself by: 64 hexadecimal digits.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>What people know it by.</summary>
    public string? ApplicationName { get; set; }

    /// <summary>The address that GitLab sends people back to.</summary>
    public Uri? CallbackUrl { get; set; }

    /// <summary>Whether it can keep a secret.</summary>
    public bool? Confidential { get; set; }

    /// <summary>What it may ask for.</summary>
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>The secret, which GitLab tells only when the application is made.</summary>
    public SecureString? Secret { get; set; }

    /// <summary>What people know it by.</summary>
    public override string ToString() => ApplicationName ?? $"{Id}";
}
