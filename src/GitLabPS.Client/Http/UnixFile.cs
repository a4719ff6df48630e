using System;
using System.Runtime.InteropServices;
using System.Text;

namespace GitLabPS.Client;

/// <summary>
/// What Unix knows of a file and .NET Standard does not tell: what kind it is of, and who may read it. Where it is not to be had,
/// as on Windows, every file is an ordinary one without a mode.
/// </summary>
internal static class UnixFile
{
    /// <summary>Nobody but the owner reads and writes it.</summary>
    public const int Private = 0x180;

    // The runtime's own layer over the system, which has the same form on all of them.
    private const string Native = "libSystem.Native";
    private const int WriteNewOnly = 0x1 | 0x10 | 0x20 | 0x40;
    private const int StatusSize = 256;
    private const int ModeAt = 4;
    private const int KindMask = 0xF000;
    private const int Ordinary = 0x8000;
    private const int Permissions = 0xFFF;

    /// <summary>Whether there is a device, a pipe or a socket.</summary>
    public static bool IsSpecial(string path) => StatusOf(path) is { } mode && (mode & KindMask) != Ordinary;

    /// <summary>Who may read and write a file; null where there is none, or no such thing.</summary>
    public static int? ModeOf(string path) => StatusOf(path) & Permissions;

    /// <summary>Says who may read and write a file.</summary>
    public static void SetMode(string path, int mode) => Try(() => ChMod(Bytes(path), mode));

    /// <summary>Makes an empty file that nobody else could read for a moment; false where that cannot be.</summary>
    public static bool TryCreatePrivate(string path)
    {
        if (Try(() => (long)Open(Bytes(path), WriteNewOnly, Private)) is not { } file || file < 0) return false;
        _ = Try(() => Close((IntPtr)file));
        return true;
    }

    private static int? StatusOf(string path)
    {
        var status = new byte[StatusSize];
        return Try(() => Stat(Bytes(path), status)) is 0 ? BitConverter.ToInt32(status, ModeAt) : null;
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static long? Try(Func<long> call)
    {
        if (System.IO.Path.DirectorySeparatorChar != '/') return null;
        try
        {
            return call();
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport(Native, EntryPoint = "SystemNative_Stat")]
    private static extern int Stat(byte[] path, [Out] byte[] status);

    [DllImport(Native, EntryPoint = "SystemNative_ChMod")]
    private static extern int ChMod(byte[] path, int mode);

    [DllImport(Native, EntryPoint = "SystemNative_Open")]
    private static extern IntPtr Open(byte[] path, int flags, int mode);

    [DllImport(Native, EntryPoint = "SystemNative_Close")]
    private static extern int Close(IntPtr file);
}
