using System.IO;

namespace GitLabPS.Engine;

/// <summary>The media types of the pictures that GitLab takes; of any other file it asks no type.</summary>
internal static class MediaTypes
{
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".bmp" => "image/bmp",
        ".tiff" => "image/tiff",
        ".ico" => "image/vnd.microsoft.icon",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
