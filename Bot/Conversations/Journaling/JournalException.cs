namespace Bot.Conversations.Journaling;

/// <summary>The journal could not be read or written. Nothing of the request was stored.</summary>
public sealed class JournalException(string message, Exception? cause = null) : Exception(message, cause);
