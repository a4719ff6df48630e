using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Follows users: what they do shows up among your activity.</summary>
/// <remarks>Where you follow a user already, nothing happens, and -PassThru emits nothing. Get-GLUser -FollowedBy and -FollowerOf list who follows whom.</remarks>
/// <example>
///   <summary>Follow a colleague.</summary>
///   <code>Add-GLUserFollow jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Follow all whom a colleague follows.</summary>
///   <code>Get-GLUser -FollowedBy jane.d-oe -All | Add-GLUserFollow</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLUserFollow", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Documentation("user_follow_unfollow/#follow-a-user")]
[Post("/users/:id/follow")]
public sealed class AddUserFollowCommand : UserUpdateCmdlet<User>
{
}

/// <summary>Follows users no longer.</summary>
/// <example>
///   <summary>Follow a user no longer.</summary>
///   <code>Remove-GLUserFollow jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Follow nobody.</summary>
///   <code>Get-GLUser -FollowedBy (Get-GLUser -Current) -All | Remove-GLUserFollow</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLUserFollow", SupportsShouldProcess = true)]
[Documentation("user_follow_unfollow/#unfollow-a-user")]
[Post("/users/:id/unfollow")]
public sealed class RemoveUserFollowCommand : UserChangeCmdlet
{
}
