namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>An event that could not be delivered: how often it was tried, and why it did not go.</summary>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Problem">Why it did not go.</param>
/// <param name="Event">What was to be delivered.</param>
internal sealed record ParkedEvent(int Attempts, string? Problem, OutgoingEvent Event);
