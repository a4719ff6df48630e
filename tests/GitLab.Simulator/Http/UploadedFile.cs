namespace GitLab.Simulator;

/// <summary>A file in a multipart request.</summary>
internal sealed record UploadedFile(string FileName, string ContentType, byte[] Content);
