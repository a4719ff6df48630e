using System.Text;

namespace GitLabPS.Client;

/// <summary>Turns names between PowerShell's PascalCase and GitLab's snake_case.</summary>
public static class SnakeCase
{
    /// <summary><c>WithCustomAttributes</c> becomes <c>with_custom_attributes</c>.</summary>
    public static string FromPascalCase(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (i > 0 && char.IsUpper(c)) result.Append('_');
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }
}
