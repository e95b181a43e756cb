namespace Bot.Channels.DirectLine;

/// <summary>A file of an upload, kept.</summary>
/// <param name="Name">The name the sender gave it.</param>
/// <param name="Url">Where it is, relative to the host.</param>
/// <param name="ContentType">Its sniffed type.</param>
internal sealed record UploadedFile(string? Name, string Url, string ContentType);
