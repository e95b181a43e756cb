namespace Bot.Dialogs.Turns.Events;

/// <summary>A file of the customer.</summary>
/// <param name="ContentType">The sniffed media type.</param>
/// <param name="Url">Where the host keeps it.</param>
/// <param name="Name">The name the customer gave it, for display only.</param>
public sealed record Attachment(string ContentType, string Url, string? Name = null);
