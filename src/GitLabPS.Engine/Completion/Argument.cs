using System.Linq;
using System.Management.Automation.Language;

namespace GitLabPS.Engine;

/// <summary>Texts as arguments on PowerShell's command line.</summary>
internal static class Argument
{
    // PowerShell takes typographic quotes for quotes too.
    private static readonly char[] Quotes = ['\'', '\u2018', '\u2019', '\u201a', '\u201b', '"', '\u201c', '\u201d', '\u201e'];

    /// <summary>
    /// The argument that means exactly the text. A word stands alone only where nothing in it could mean anything else: not a
    /// number with a suffix (<c>1kb</c>), a parameter (<c>-Force</c>, <c>--</c>), a variable, or the end of the command.
    /// </summary>
    public static string Quote(string text) => IsWord(text) ? text : "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";

    /// <summary>What is meant by an argument that is not finished yet.</summary>
    public static string Unquote(string typed) => typed.Trim(Quotes).Replace("''", "'");

    private static bool IsWord(string text) => text.Length > 0 && IsLetter(text[0]) && text.All(c => IsLetter(c) || c is (>= '0' and <= '9') or '/' or '.' or '_' or '-');

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
