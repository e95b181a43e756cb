namespace Bot.Dialogs.Packs;

/// <summary>The files of a pack, in memory: what is compiled, hashed and stored with a release.</summary>
/// <param name="Files">Content by path; paths are relative, with <c>/</c>, in ordinal order.</param>
public sealed record PackSource(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files);
