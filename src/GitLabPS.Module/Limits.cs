using System.Collections.Generic;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>Who can use a cmdlet or a parameter, in words.</summary>
internal static class Limits
{
    public static IEnumerable<string> Of(MemberInfo member)
    {
        foreach (TierAttribute needed in member.GetCustomAttributes<TierAttribute>())
        {
            string tier = needed.Tier == "Premium" ? "Premium or Ultimate" : needed.Tier;
            yield return needed.Set is { } set ? $"With -{set} it needs GitLab {tier}." : $"Needs GitLab {tier}.";
        }

        if (member.IsDefined(typeof(AdministratorOnlyAttribute))) yield return "For administrators only.";
    }
}
