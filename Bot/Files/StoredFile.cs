namespace Bot.Files;

/// <summary>A file that the host keeps.</summary>
/// <param name="Url">Where it is, relative to the host; nobody can guess it.</param>
/// <param name="ContentType">The type that its content shows.</param>
/// <param name="Length">Length in bytes.</param>
internal sealed record StoredFile(string Url, string ContentType, long Length);
