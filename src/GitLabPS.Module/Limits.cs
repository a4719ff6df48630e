using System.Collections.Generic;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>Who can use a cmdlet or a parameter, in words.</summary>
internal static class Limits
{
    public static IEnumerable<string> Of(MemberInfo member)
    {
        if (member.GetCustomAttribute<TierAttribute>() is { Tier: var tier }) yield return $"Needs GitLab {(tier == "Premium" ? "Premium or Ultimate" : tier)}.";
        if (member.IsDefined(typeof(AdministratorOnlyAttribute))) yield return "For administrators only.";
    }
}
