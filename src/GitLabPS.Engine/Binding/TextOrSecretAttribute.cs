using System.Management.Automation;
using System.Net;

namespace GitLabPS.Engine;

/// <summary>
/// Lets a parameter for secrets take a plain text as well, for values that may be a secret and mostly are none, such as
/// CI/CD variables. Messages mask them all the same.
/// </summary>
public sealed class TextOrSecretAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text ? new NetworkCredential("", text).SecurePassword : inputData;
}
