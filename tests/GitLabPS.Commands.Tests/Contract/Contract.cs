namespace GitLabPS.Commands.Tests;

/// <summary>What the comparisons with GitLab's OpenAPI document share.</summary>
internal static class Contract
{
    /// <summary>Where the module and the document may differ, and why.</summary>
    public static ReviewedExceptions Exceptions { get; } = new("Contract/exceptions.txt");
}
