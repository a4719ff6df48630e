using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace GitLabPS.Client;

/// <summary>
/// Makes a file's name of what a server proposes. The server must not choose the folder, nor a device, nor a stream
/// behind another file, nor what a shell or a desktop reads by its name alone. The rules of Windows hold everywhere: scripts give the
/// same names, and files travel.
/// </summary>
internal static class SafeFileName
{
    private const int MaxBytes = 255;
    private const string Forbidden = "<>:\"|?*";

    private static readonly Regex Device = new(@"^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Those of PowerShell, each host with one of its own, and of Windows.
    private static readonly string[] Startup = ["profile.ps1", "desktop.ini", "autorun.inf"];

    /// <summary>A name that is safe; null when nothing of use is left.</summary>
    public static string? From(string? proposed)
    {
        if (proposed is null) return null;
        string name = Printable(proposed.Split('/', '\\').Last()).TrimStart(' ').TrimEnd('.', ' ');
        if (name.Length == 0) return null;
        if (name[0] == '.' || Device.IsMatch(name) || IsStartup(name)) name = "_" + name;
        return Encoding.UTF8.GetByteCount(name) > MaxBytes ? null : name;
    }

    private static bool IsStartup(string name) =>
        Array.Exists(Startup, own => name.Equals(own, StringComparison.OrdinalIgnoreCase) || name.EndsWith("_" + own, StringComparison.OrdinalIgnoreCase));

    // "exe.gpj" must not read as "jpg.exe", nor two names as one.
    private static string Printable(string name)
    {
        var printable = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            int length = char.IsSurrogatePair(name, i) ? 2 : 1;
            if (ForeignText.IsVisible(name, i) && Forbidden.IndexOf(name[i]) < 0) printable.Append(name, i, length);
            else printable.Append('_');
            i += length - 1;
        }

        return printable.ToString();
    }
}
