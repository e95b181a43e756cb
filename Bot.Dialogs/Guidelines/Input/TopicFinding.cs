namespace Bot.Dialogs.Guidelines.Input;

/// <summary>A part of a message is about a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Part">The part, by its number.</param>
/// <param name="Evidence">The rule or example that says so, in a few words for the trace.</param>
internal sealed record TopicFinding(Topic Topic, int Part, string Evidence);
