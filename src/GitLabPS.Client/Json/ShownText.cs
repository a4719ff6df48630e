using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;

namespace GitLabPS.Client;

/// <summary>What people see of a value that is part of another: never the name of its type, and no secret.</summary>
internal static class ShownText
{
    /// <summary>The members of an object in the form in which PowerShell shows its own: <c>@{name=bug; color=red}</c>.</summary>
    public static string OfMembers<T>(IEnumerable<KeyValuePair<string, T>> members) => "@{" + string.Join("; ", members.Select(OfMember)) + "}";

    /// <summary>For example <c>name=bug</c>.</summary>
    public static string OfMember<T>(KeyValuePair<string, T> member) => $"{member.Key}={Of(member.Value)}";

    /// <summary>A value of a member or of a list.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        SecureString => WireValue.Masked,
        DateTime day => day.ToString("d", CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}
