using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace GitLabPS.Client;

/// <summary>
/// Makes a file's name of what a server proposes. The server must not choose the folder, nor a device, nor a stream
/// behind another file. The rules of Windows hold everywhere: scripts give the same names, and files travel.
/// </summary>
internal static class SafeFileName
{
    private const int MaxBytes = 255;

    // Control characters, what Windows forbids, and what turns the direction of text: "exe.gpj" must not read as "jpg.exe".
    private static readonly Regex Unsafe = new(@"[\x00-\x1F\x7F<>:""|?*\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    private static readonly Regex Device = new(@"^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A name that is safe; null when nothing of use is left.</summary>
    public static string? From(string? proposed)
    {
        if (proposed is null) return null;
        string name = proposed.Split('/', '\\').Last();
        name = Unsafe.Replace(name, "_").TrimStart(' ').TrimEnd('.', ' ');
        if (Device.IsMatch(name)) name = "_" + name;
        return name.Length == 0 || Encoding.UTF8.GetByteCount(name) > MaxBytes ? null : name;
    }
}
