using System.Management.Automation;
using System.Net;
using System.Security;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Lets a parameter for secrets take a plain text as well, for values that may be a secret and mostly are none, such as
/// CI/CD variables; also line by line, as <c>Get-Content</c> gives it. Messages mask them all the same.
/// </summary>
public sealed class TextOrSecretAttribute : ArgumentTransformationAttribute
{
    private static readonly ContentAttribute Content = new();

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (PlainText.Plain(inputData) is null or SecureString) return inputData;
        object text = PlainText.ToScalar(PlainText.Plain(Content.Transform(engineIntrinsics, inputData))!);
        return new NetworkCredential("", WireValue.ToText(text)).SecurePassword;
    }
}
