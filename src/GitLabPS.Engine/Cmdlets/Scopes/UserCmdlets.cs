using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>Reads a list that belongs to a user.</summary>
/// <typeparam name="T">The model of one object.</typeparam>
public abstract class UserGetCmdlet<T> : GetCmdlet<T>
{
    /// <summary>The user: an id, a user name, the address of the user's page, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>Reads something of a user that GitLab answers at once.</summary>
/// <typeparam name="T">What is written.</typeparam>
public abstract class UserReadCmdlet<T> : ReadCmdlet<T>
{
    /// <summary>The user: an id, a user name, the address of the user's page, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>Changes a user, or something of one.</summary>
public abstract class UserChangeCmdlet : ChangeCmdlet
{
    /// <summary>The user: an id, a user name, the address of the user's page, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>Changes a user, or something of one, and emits it when asked to.</summary>
/// <typeparam name="T">The model of what is changed.</typeparam>
public abstract class UserUpdateCmdlet<T> : UpdateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>The user: an id, a user name, the address of the user's page, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}
